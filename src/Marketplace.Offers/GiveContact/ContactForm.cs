using System.Linq.Expressions;
using FluentValidation;
using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Marketplace.Offers.GiveContact;

/// <summary>Whom the seller delivers to.</summary>
internal abstract class ContactForm
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

    /// <summary>Whether everything is there without errors, from the last purchase or as typed.</summary>
    internal bool HasContact(ModelStateDictionary state)
    {
        (string Name, string Value)[] address = NeedsAddress ? [(nameof(Street), Street), (nameof(PostalCode), PostalCode), (nameof(City), City)] : [];
        (string Name, string Value)[] fields = [(nameof(Name), Name), .. address, (nameof(Country), Country), (nameof(Phone), Phone)];
        return Countries.Has(Country) && fields.All(f => f.Value.Length > 0 && state.GetFieldValidationState($"Form.{f.Name}") != ModelValidationState.Invalid);
    }

    internal void Fill(Contact known) => (Name, Street, PostalCode, City, Country, Phone) = (known.Name, known.Street, known.PostalCode, known.City, known.Country, known.Phone);
}

internal abstract class ContactFormValidator<TForm> : AbstractValidator<TForm> where TForm : ContactForm
{
    /// <summary>The rules of these fields.</summary>
    protected void DemandContact()
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage(f => f.NeedsAddress ? "Enter the recipient's name." : "Enter a name.").MaximumLength(100).WithMessage("Use at most 100 characters.");
        When(f => f.NeedsAddress, () =>
        {
            Required(f => f.Street, 200, "Enter the street and number.", "Use at most 200 characters.");
            Required(f => f.PostalCode, 20, "Enter the postal code.", "Use at most 20 characters.");
            Required(f => f.City, 100, "Enter the town or city.", "Use at most 100 characters.");
        });
        RuleFor(f => f.Country).Must(Countries.Has).WithMessage("Choose a country.");
        RuleFor(f => f.Phone).IsPhone(f => Countries.Has(f.Country) ? f.Country : null);
    }

    private void Required(Expression<Func<TForm, string>> field, int most, string missing, string tooLong) =>
        RuleFor(field).NotEmpty().WithMessage(missing).MaximumLength(most).WithMessage(tooLong);
}
