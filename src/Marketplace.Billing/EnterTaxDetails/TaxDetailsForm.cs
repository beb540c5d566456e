using System.Globalization;
using FluentValidation;
using Marketplace.Billing.Domain;
using Marketplace.Texts;

namespace Marketplace.Billing.EnterTaxDetails;

internal sealed class TaxDetailsForm
{
    private const string Day = "yyyy-MM-dd";

    public string Name { get; set; } = "";

    public string Street { get; set; } = "";

    public string PostalCode { get; set; } = "";

    public string City { get; set; } = "";

    public string Country { get; set; } = "";

    public string TaxNumber { get; set; } = "";

    /// <summary>A day such as 1980-12-31; for individuals.</summary>
    public string BornOn { get; set; } = "";

    /// <summary>For companies.</summary>
    public string RegisterNumber { get; set; } = "";

    public DateOnly? Birthday => DateOnly.TryParseExact(BornOn, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public TaxPerson Person => new(Name, Street, PostalCode, City, Country, TaxNumber, Birthday, RegisterNumber);

    public static TaxDetailsForm Of(TaxPerson person) => new()
    {
        Name = person.Name,
        Street = person.Street,
        PostalCode = person.PostalCode,
        City = person.City,
        Country = person.Country,
        TaxNumber = person.TaxNumber,
        BornOn = person.BornOn?.ToString(Day, CultureInfo.InvariantCulture) ?? "",
        RegisterNumber = person.RegisterNumber,
    };
}

internal sealed class TaxDetailsValidator : AbstractValidator<TaxDetailsForm>
{
    private const int Most = 100;
    private static readonly DateOnly Oldest = new(1900, 1, 1);

    public TaxDetailsValidator(TimeProvider clock)
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage("Enter the name of the person or company.");
        RuleFor(f => f.Street).NotEmpty().WithMessage("Enter the street and number.");
        RuleFor(f => f.PostalCode).NotEmpty().WithMessage("Enter the postal code.");
        RuleFor(f => f.City).NotEmpty().WithMessage("Enter the town or city.");
        RuleFor(f => f.Country).Must(Countries.Has).WithMessage("Choose a country.");
        RuleFor(f => f.TaxNumber).NotEmpty().WithMessage("Enter the tax number.");
        RuleFor(f => f.BornOn).Must((form, typed) => typed.Length == 0 || (form.Birthday is { } day && day >= Oldest && day < DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)))
            .WithMessage("Enter a date of birth in the past.");
        RuleFor(f => f.BornOn).Must((form, typed) => typed.Length > 0 || form.RegisterNumber.Length > 0).WithMessage("Enter the date of birth, or the register number of a company.");
        foreach (var field in new System.Linq.Expressions.Expression<Func<TaxDetailsForm, string>>[] { f => f.Name, f => f.Street, f => f.PostalCode, f => f.City, f => f.TaxNumber, f => f.RegisterNumber })
        {
            RuleFor(field).MaximumLength(Most).WithMessage("Use at most 100 characters.");
        }
    }
}
