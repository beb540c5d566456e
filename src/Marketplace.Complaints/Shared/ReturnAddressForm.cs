using FluentValidation;
using Marketplace.Complaints.Domain;
using Marketplace.Kernel.Domain;
using Marketplace.Texts;

namespace Marketplace.Complaints.Shared;

/// <summary>The fields of a return address, for forms that sometimes need one.</summary>
internal abstract class ReturnAddressForm
{
    public string Name { get; set; } = "";

    public string Street { get; set; } = "";

    public string PostalCode { get; set; } = "";

    public string City { get; set; } = "";

    public string Country { get; set; } = "";

    /// <exception cref="RuleBroken">The address is incomplete.</exception>
    public ReturnAddress Address()
    {
        Demand(Name.Length > 0, nameof(Name), "Enter the recipient's name.");
        Demand(Street.Length > 0, nameof(Street), "Enter the street and number.");
        Demand(PostalCode.Length > 0, nameof(PostalCode), "Enter the postal code.");
        Demand(City.Length > 0, nameof(City), "Enter the city.");
        Demand(Countries.Has(Country), nameof(Country), "Choose a country.");
        return new ReturnAddress(Name, Street, PostalCode, City, Country);
    }

    private static void Demand(bool isThere, string field, string sentence)
    {
        if (!isThere) throw new RuleBroken(sentence, field);
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
