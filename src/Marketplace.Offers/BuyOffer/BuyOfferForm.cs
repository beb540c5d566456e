using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Web;
using Marketplace.Texts;

namespace Marketplace.Offers.BuyOffer;

internal sealed class BuyOfferForm
{
    public string Key { get; set; } = "";

    /// <summary>The price that stood on the page, in minor units.</summary>
    public long? Price { get; set; }

    public int? Quantity { get; set; }

    public string Name { get; set; } = "";

    public string Street { get; set; } = "";

    public string PostalCode { get; set; } = "";

    public string City { get; set; } = "";

    public string Country { get; set; } = "";

    public string Phone { get; set; } = "";

    [DataType(DataType.MultilineText)]
    public string Note { get; set; } = "";

    /// <summary>Asks for the total alone; nothing is bought.</summary>
    public bool Recount { get; set; }

    public Contact Contact => new(Name, Street, PostalCode, City, Country, PhoneNumber.Read(Phone, Country).E164!);
}

internal sealed class BuyOfferValidator : AbstractValidator<BuyOfferForm>
{
    public BuyOfferValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(f => f.Quantity).NotNull().WithMessage("Please say how many you would like.")
            .GreaterThan(0).WithMessage("Please say how many you would like.")
            .LessThanOrEqualTo(100_000).WithMessage("That is more than anybody has.");
        When(f => !f.Recount, () =>
        {
            Required(f => f.Name, 100, "Please give the receiver's name.");
            Required(f => f.Street, 200, "Please give street and number.");
            Required(f => f.PostalCode, 20, "Please give the postal code.");
            Required(f => f.City, 100, "Please give the city.");
            RuleFor(f => f.Country).Must(Countries.Has).WithMessage("Please choose a country.");
            RuleFor(f => f.Phone).IsPhone(f => Countries.Has(f.Country) ? f.Country : null);
            RuleFor(f => f.Note).MaximumLength(1000).WithMessage("A note has at most 1,000 characters.");
        });
    }

    private void Required(System.Linq.Expressions.Expression<Func<BuyOfferForm, string>> field, int most, string missing) => RuleFor(field)
        .NotEmpty().WithMessage(missing).MaximumLength(most).WithMessage("This is too long.");
}
