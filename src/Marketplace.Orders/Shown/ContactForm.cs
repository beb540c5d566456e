using FluentValidation;
using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Steps;
using Marketplace.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Marketplace.Orders.Shown;

/// <summary>The contact of an order that is made in a conversation.</summary>
internal abstract class ContactForm : StepForm
{
    /// <summary>What is bought: a service needs no address.</summary>
    public OfferKind Kind { get; set; }

    public string Name { get; set; } = "";

    public string Street { get; set; } = "";

    public string PostalCode { get; set; } = "";

    public string City { get; set; } = "";

    public string Country { get; set; } = "";

    public string Phone { get; set; } = "";

    internal bool NeedsAddress => Kind == OfferKind.Product;

    /// <summary>The contact for what is really bought, whatever the form was for.</summary>
    internal Contact ContactFor(OfferKind kind)
    {
        var phone = PhoneNumber.Read(Phone, Country).E164!;
        if (kind == OfferKind.Service) return new(Name, "", "", "", Country, phone);
        return NeedsAddress ? new(Name, Street, PostalCode, City, Country, phone) : throw new RuleBroken("Enter the street and number.", nameof(Street));
    }

    /// <summary>Whether everything is known and without errors, so that it can be shown as text.</summary>
    internal bool IsWhole(ModelStateDictionary state)
    {
        (string Name, string Value)[] address = NeedsAddress ? [(nameof(Street), Street), (nameof(PostalCode), PostalCode), (nameof(City), City)] : [];
        (string Name, string Value)[] fields = [(nameof(Name), Name), .. address, (nameof(Country), Country), (nameof(Phone), Phone)];
        return Countries.Has(Country) && fields.All(f => f.Value.Length > 0 && state.GetFieldValidationState($"Form.{f.Name}") != ModelValidationState.Invalid);
    }

    internal void Fill(Contact known) => (Name, Street, PostalCode, City, Country, Phone) = (known.Name, known.Street, known.PostalCode, known.City, known.Country, known.Phone);
}

internal abstract class ContactFormValidator<TForm> : AbstractValidator<TForm> where TForm : ContactForm
{
    protected ContactFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(f => f.Name).NotEmpty().WithMessage(f => f.NeedsAddress ? "Enter the recipient's name." : "Enter a name.").MaximumLength(100).WithMessage("Use at most 100 characters.");
        When(f => f.NeedsAddress, () =>
        {
            RuleFor(f => f.Street).NotEmpty().WithMessage("Enter the street and number.").MaximumLength(200).WithMessage("Use at most 200 characters.");
            RuleFor(f => f.PostalCode).NotEmpty().WithMessage("Enter the postal code.").MaximumLength(20).WithMessage("Use at most 20 characters.");
            RuleFor(f => f.City).NotEmpty().WithMessage("Enter the town or city.").MaximumLength(100).WithMessage("Use at most 100 characters.");
        });
        RuleFor(f => f.Country).Must(Countries.Has).WithMessage("Choose a country.");
        RuleFor(f => f.Phone).IsPhone(f => Countries.Has(f.Country) ? f.Country : null);
    }
}
