using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Accounts.Domain;
using Marketplace.Accounts.Identity;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Accounts.EditShop;

internal sealed class EditShopForm
{
    public long? Version { get; set; }

    public string Name { get; set; } = "";

    [DataType(DataType.MultilineText)]
    public string Description { get; set; } = "";

    [DataType(DataType.MultilineText)]
    public string Delivery { get; set; } = "";

    [DataType(DataType.MultilineText)]
    public string Returns { get; set; } = "";

    [DataType(DataType.MultilineText)]
    public string Contact { get; set; } = "";

    public IFormFile? Logo { get; set; }

    public IFormFile? Banner { get; set; }

    /// <summary>The stored logo that the page shows.</summary>
    public long? LogoId { get; set; }

    public long? BannerId { get; set; }

    public bool RemoveLogo { get; set; }

    public bool RemoveBanner { get; set; }

    /// <summary>Whether the seller only wants to see the changes.</summary>
    public bool Preview { get; set; }

    public ShopPolicies Policies => new(Delivery, Returns, Contact);
}

internal sealed class EditShopValidator : AbstractValidator<EditShopForm>
{
    public EditShopValidator()
    {
        RuleFor(f => f.Name).Must(Shop.IsName).WithMessage("Enter a shop name with at least 3 letters or digits.");
        RuleFor(f => f.Name).IsNotReserved();
        RuleFor(f => f.Name).MaximumLength(Shop.MaxName).WithMessage("Use at most 50 characters.");
        RuleFor(f => f.Description).NotEmpty().WithMessage("Describe what you sell.");
        RuleFor(f => f.Description).MaximumLength(Shop.MaxDescription).WithMessage("Use at most 1,000 characters.");
        foreach (var policy in new System.Linq.Expressions.Expression<Func<EditShopForm, string>>[] { f => f.Delivery, f => f.Returns, f => f.Contact })
        {
            RuleFor(policy).MaximumLength(Shop.MaxPolicy).WithMessage("Use at most 1,000 characters.");
        }
    }
}
