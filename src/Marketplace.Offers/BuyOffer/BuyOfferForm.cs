using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Web;
using Marketplace.Texts;

namespace Marketplace.Offers.BuyOffer;

internal sealed class BuyOfferForm
{
    public string Key { get; set; } = "";

    /// <summary>The price shown on the page, in minor units.</summary>
    public long? Price { get; set; }

    /// <summary>The hours from the order to delivery that the page promised.</summary>
    public int? Hours { get; set; }

    /// <summary>The days on the way that the page promised, see <see cref="OfferToBuy.Shipping"/>.</summary>
    public string Shipping { get; set; } = "";

    /// <summary>Why the page said that there is no right to withdraw.</summary>
    public WithdrawalExemption? Exemption { get; set; }

    public int? Quantity { get; set; }

    public string Name { get; set; } = "";

    public string Street { get; set; } = "";

    public string PostalCode { get; set; } = "";

    public string City { get; set; } = "";

    public string Country { get; set; } = "";

    public string Phone { get; set; } = "";

    [DataType(DataType.MultilineText)]
    public string Note { get; set; } = "";

    /// <summary>Recalculates the total; nothing is bought.</summary>
    public bool Recount { get; set; }

    /// <summary>Confirms buying the same again.</summary>
    public bool Again { get; set; }

    public Contact Contact => new(Name, Street, PostalCode, City, Country, PhoneNumber.Read(Phone, Country).E164!);
}

internal sealed class BuyOfferValidator : AbstractValidator<BuyOfferForm>
{
    public BuyOfferValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(f => f.Quantity).NotNull().WithMessage("Enter a quantity of at least 1.")
            .GreaterThan(0).WithMessage("Enter a quantity of at least 1.")
            .LessThanOrEqualTo(100_000).WithMessage("Enter a quantity of at most 100,000.");
        When(f => !f.Recount, () =>
        {
            Required(f => f.Name, 100, "Enter the recipient's name.", "Use at most 100 characters.");
            Required(f => f.Street, 200, "Enter the street and number.", "Use at most 200 characters.");
            Required(f => f.PostalCode, 20, "Enter the postal code.", "Use at most 20 characters.");
            Required(f => f.City, 100, "Enter the town or city.", "Use at most 100 characters.");
            RuleFor(f => f.Country).Must(Countries.Has).WithMessage("Choose a country.");
            RuleFor(f => f.Phone).IsPhone(f => Countries.Has(f.Country) ? f.Country : null);
            RuleFor(f => f.Note).MaximumLength(1000).WithMessage("Use at most 1,000 characters.");
        });
    }

    private void Required(System.Linq.Expressions.Expression<Func<BuyOfferForm, string>> field, int most, string missing, string tooLong) =>
        RuleFor(field).NotEmpty().WithMessage(missing).MaximumLength(most).WithMessage(tooLong);
}
