using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Accounts.Domain;
using Marketplace.Accounts.Identity;
using Marketplace.Kernel.Domain;
using Marketplace.Texts;

namespace Marketplace.Accounts.OpenShop;

internal sealed class OpenShopForm
{
    public string Name { get; set; } = "";

    [DataType(DataType.MultilineText)]
    public string Description { get; set; } = "";

    public string Country { get; set; } = "";

    public string Currency { get; set; } = "";

    public string Language { get; set; } = "";

    public string TariffPlan { get; set; } = "";

    public bool? IsProfessional { get; set; }
}

internal sealed class OpenShopValidator : AbstractValidator<OpenShopForm>
{
    public OpenShopValidator()
    {
        RuleFor(f => f.Name).Must(Shop.IsName).WithMessage("Enter a shop name with at least 3 letters or digits.");
        RuleFor(f => f.Name).IsNotReserved();
        RuleFor(f => f.Name).MaximumLength(Shop.MaxName).WithMessage("Use at most 50 characters.");
        RuleFor(f => f.Description).NotEmpty().WithMessage("Describe what you sell.");
        RuleFor(f => f.Description).MaximumLength(Shop.MaxDescription).WithMessage("Use at most 1,000 characters.");
        RuleFor(f => f.Country).Must(Countries.Has).WithMessage("Choose a country.");
        RuleFor(f => f.Currency).Must(Money.Currencies.ContainsKey).WithMessage("Choose a currency.");
        RuleFor(f => f.Language).Must(l => Languages.All.Any(known => known.Tag == l)).WithMessage("Choose a language.");
        RuleFor(f => f.IsProfessional).NotNull().WithMessage("Say whether you sell as a private person or as a professional.");
        RuleFor(f => f.TariffPlan).NotEmpty().WithMessage("Choose a plan.");
    }
}
