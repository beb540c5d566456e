using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Contracts.Offers;
using Marketplace.Offers.Domain;
using Marketplace.Offers.GiveContact;

namespace Marketplace.Offers.BuyOffer;

internal sealed class BuyOfferForm : ContactForm
{
    public string Key { get; set; } = "";

    /// <summary>The price shown on the page, in minor units.</summary>
    public long? Price { get; set; }

    /// <summary>The hours from the order to delivery that the page promised.</summary>
    public int? Hours { get; set; }

    /// <summary>The days on the way that the page promised, see <see cref="ShownTerms.ShippingOf"/>.</summary>
    public string Shipping { get; set; } = "";

    /// <summary>Why the page said that there is no right to withdraw.</summary>
    public WithdrawalExemption? Exemption { get; set; }

    public int? Quantity { get; set; }

    [DataType(DataType.MultilineText)]
    public string Note { get; set; } = "";

    /// <summary>Recalculates the total; nothing is bought.</summary>
    public bool Recount { get; set; }

    /// <summary>Confirms buying the same again.</summary>
    public bool Again { get; set; }

    public ShownTerms Shown => new(Price, Hours, Shipping, Exemption);
}

internal sealed class BuyOfferValidator : ContactFormValidator<BuyOfferForm>
{
    public BuyOfferValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(f => f.Quantity).NotNull().WithMessage("Enter a quantity of at least 1.")
            .GreaterThan(0).WithMessage("Enter a quantity of at least 1.")
            .LessThanOrEqualTo(100_000).WithMessage("Enter a quantity of at most 100,000.");
        When(f => !f.Recount, () =>
        {
            DemandContact();
            RuleFor(f => f.Note).MaximumLength(1000).WithMessage("Use at most 1,000 characters.");
        });
    }
}
