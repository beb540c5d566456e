using FluentValidation;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Offers.ImportOffers;

internal sealed class ImportOffersForm
{
    public IFormFile? File { get; set; }
}

internal sealed class ImportOffersValidator : AbstractValidator<ImportOffersForm>
{
    public ImportOffersValidator() => RuleFor(f => f.File).NotNull().WithMessage("Choose a CSV file.");
}
