using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Accounts.Domain;
using Marketplace.Accounts.Identity;
using Marketplace.Kernel.Domain;
using Marketplace.Texts;
using Microsoft.Extensions.Options;

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
}

internal sealed class OpenShopValidator : AbstractValidator<OpenShopForm>
{
    public OpenShopValidator(IOptions<AccountsOptions> options)
    {
        RuleFor(f => f.Name).Must(Shop.IsName).WithMessage("Please give your shop a name of at least three letters or digits.");
        RuleFor(f => f.Name).IsNotReserved();
        RuleFor(f => f.Name).MaximumLength(Shop.MaxName).WithMessage("A shop's name has at most 50 characters.");
        RuleFor(f => f.Description).NotEmpty().WithMessage("Please say in a sentence or two what you sell.");
        RuleFor(f => f.Description).MaximumLength(Shop.MaxDescription).WithMessage("The description has at most 1,000 characters.");
        RuleFor(f => f.Country).Must(Countries.Has).WithMessage("Please choose your country.");
        RuleFor(f => f.Currency).Must(Money.Currencies.ContainsKey).WithMessage("Please choose the currency of your prices.");
        RuleFor(f => f.Language).Must(l => Languages.All.Any(known => known.Tag == l)).WithMessage("Please choose your shop's language.");
        RuleFor(f => f.TariffPlan).Must(p => options.Value.TariffPlans.Any(known => known.Name == p)).WithMessage("Please choose a tariff plan.");
    }
}
