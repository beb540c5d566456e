using FluentValidation;
using Marketplace.Complaints.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Marketplace.Complaints.Shared;

/// <summary>The fields of a return address, for forms that sometimes need one.</summary>
internal abstract class ReturnAddressForm
{
    public string Name { get; set; } = "";

    public string Street { get; set; } = "";

    public string PostalCode { get; set; } = "";

    public string City { get; set; } = "";

    public string Country { get; set; } = "";

    public ReturnAddress Address() => new(Name, Street, PostalCode, City, Country);

    public void Fill(ReturnAddress known) => (Name, Street, PostalCode, City, Country) = (known.Name, known.Street, known.PostalCode, known.City, known.Country);

    /// <summary>Whether the address is complete; otherwise every missing field gets its error.</summary>
    public bool HasAddress(ModelStateDictionary state, IStringLocalizer<SharedResource> texts)
    {
        Demand(Name.Length > 0, nameof(Name), "Enter the recipient's name.");
        Demand(Street.Length > 0, nameof(Street), "Enter the street and number.");
        Demand(PostalCode.Length > 0, nameof(PostalCode), "Enter the postal code.");
        Demand(City.Length > 0, nameof(City), "Enter the town or city.");
        Demand(Countries.Has(Country), nameof(Country), "Choose a country.");
        return state.IsValid;

        void Demand(bool isThere, string field, string sentence)
        {
            if (!isThere) state.AddModelError($"Form.{field}", texts[sentence].Value);
        }
    }
}

internal sealed class ReturnAddressFormValidator : AbstractValidator<ReturnAddressForm>
{
    public ReturnAddressFormValidator()
    {
        RuleFor(f => f.Name).MaximumLength(100).WithMessage("Use at most 100 characters.");
        RuleFor(f => f.Street).MaximumLength(100).WithMessage("Use at most 100 characters.");
        RuleFor(f => f.PostalCode).MaximumLength(20).WithMessage("Use at most 20 characters.");
        RuleFor(f => f.City).MaximumLength(100).WithMessage("Use at most 100 characters.");
    }
}
