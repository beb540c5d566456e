using FluentValidation;
using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Steps;
using Marketplace.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Marketplace.Orders.Shown;

/// <summary>The delivery address of an order that is made in a conversation.</summary>
internal abstract class ContactForm : StepForm
{
    public string Name { get; set; } = "";

    public string Street { get; set; } = "";

    public string PostalCode { get; set; } = "";

    public string City { get; set; } = "";

    public string Country { get; set; } = "";

    public string Phone { get; set; } = "";

    internal Contact Contact => new(Name, Street, PostalCode, City, Country, PhoneNumber.Read(Phone, Country).E164!);

    /// <summary>Whether the whole address is known and without errors, so that it can be shown as text.</summary>
    internal bool IsWhole(ModelStateDictionary state) => Countries.Has(Country) && new (string Name, string Value)[]
    {
        (nameof(Name), Name), (nameof(Street), Street), (nameof(PostalCode), PostalCode), (nameof(City), City), (nameof(Country), Country), (nameof(Phone), Phone),
    }.All(f => f.Value.Length > 0 && state.GetFieldValidationState($"Form.{f.Name}") != ModelValidationState.Invalid);

    internal void Fill(Contact known) => (Name, Street, PostalCode, City, Country, Phone) = (known.Name, known.Street, known.PostalCode, known.City, known.Country, known.Phone);
}

internal abstract class ContactFormValidator<TForm> : AbstractValidator<TForm> where TForm : ContactForm
{
    protected ContactFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(f => f.Name).NotEmpty().WithMessage("Enter the recipient's name.").MaximumLength(100).WithMessage("Use at most 100 characters.");
        RuleFor(f => f.Street).NotEmpty().WithMessage("Enter the street and number.").MaximumLength(200).WithMessage("Use at most 200 characters.");
        RuleFor(f => f.PostalCode).NotEmpty().WithMessage("Enter the postal code.").MaximumLength(20).WithMessage("Use at most 20 characters.");
        RuleFor(f => f.City).NotEmpty().WithMessage("Enter the town or city.").MaximumLength(100).WithMessage("Use at most 100 characters.");
        RuleFor(f => f.Country).Must(Countries.Has).WithMessage("Choose a country.");
        RuleFor(f => f.Phone).IsPhone(f => Countries.Has(f.Country) ? f.Country : null);
    }
}
