using FluentValidation;
using Marketplace.Offers.Shared;

namespace Marketplace.Offers.PauseOffers;

internal sealed class PauseOffersForm
{
    /// <summary>The day on which the offers can be bought again; empty for none.</summary>
    public string Back { get; set; } = "";
}

internal sealed class PauseOffersValidator : AbstractValidator<PauseOffersForm>
{
    public PauseOffersValidator(TimeProvider clock) => RuleFor(f => f.Back).IsComingDay(clock);
}
