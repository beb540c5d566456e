using System.Linq.Expressions;
using FluentValidation;
using Marketplace.Billing.Domain;
using Marketplace.Contracts.Billing;
using Marketplace.Kernel.Web;
using Marketplace.Texts;

namespace Marketplace.Billing.StateIdentity;

internal sealed class StateIdentityForm
{
    public bool? IsProfessional { get; set; }

    public string LegalName { get; set; } = "";

    public string LegalForm { get; set; } = "";

    public string Street { get; set; } = "";

    public string PostalCode { get; set; } = "";

    public string City { get; set; } = "";

    public string Country { get; set; } = "";

    public string Register { get; set; } = "";

    public string RegisterNumber { get; set; } = "";

    public string Email { get; set; } = "";

    public string Phone { get; set; } = "";

    public string VatNumber { get; set; } = "";

    /// <summary>The self-certification that the Digital Services Act asks for (article 30).</summary>
    public bool Declares { get; set; }

    public TraderDetails Details => new(
        LegalName, LegalForm, Street, PostalCode, City, Country, Register, RegisterNumber, Email, PhoneNumber.Read(Phone, Country).E164!,
        VatNumber.Length == 0 ? "" : Texts.VatNumber.Read(VatNumber, Country)!);

    public static StateIdentityForm Of(SellerIdentity identity) => new()
    {
        IsProfessional = identity.IsProfessional,
        LegalName = identity.Details.LegalName,
        LegalForm = identity.Details.LegalForm,
        Street = identity.Details.Street,
        PostalCode = identity.Details.PostalCode,
        City = identity.Details.City,
        Country = identity.Details.Country,
        Register = identity.Details.Register,
        RegisterNumber = identity.Details.RegisterNumber,
        Email = identity.Details.Email,
        Phone = identity.Details.Phone,
        VatNumber = identity.Details.VatNumber,
    };
}

internal sealed class StateIdentityValidator : AbstractValidator<StateIdentityForm>
{
    public StateIdentityValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(f => f.IsProfessional).NotNull().WithMessage("Say whether you sell as a private person or as a professional.");
        When(f => f.IsProfessional == true, () =>
        {
            Required(f => f.LegalName, "Enter the name of the person or company.");
            Required(f => f.Street, "Enter the street and number.");
            Required(f => f.PostalCode, "Enter the postal code.");
            Required(f => f.City, "Enter the town or city.");
            RuleFor(f => f.Country).Must(Countries.Has).WithMessage("Choose a country.");
            foreach (var field in new Expression<Func<StateIdentityForm, string>>[] { f => f.LegalForm, f => f.Register, f => f.RegisterNumber })
            {
                RuleFor(field).MaximumLength(100).WithMessage("Use at most 100 characters.");
            }
            RuleFor(f => f.Register).NotEmpty().WithMessage("Enter the register that the number belongs to.").When(f => f.RegisterNumber.Length > 0);
            RuleFor(f => f.RegisterNumber).NotEmpty().WithMessage("Enter your number in this register.").When(f => f.Register.Length > 0);
            RuleFor(f => f.Email).Must(EmailAddress.IsValid).WithMessage("Enter an email address, for example name@example.com.");
            RuleFor(f => f.Phone).IsPhone(f => Countries.Has(f.Country) ? f.Country : null);
            RuleFor(f => f.VatNumber).Must((form, typed) => Texts.VatNumber.Read(typed, form.Country) is not null)
                .WithMessage("Enter a VAT number as your country writes it, for example DE123456789. Leave the field empty if you have none.").When(f => f.VatNumber.Length > 0);
            RuleFor(f => f.Declares).Equal(true).WithMessage("Tick the box to declare this.");
        });
    }

    private void Required(Expression<Func<StateIdentityForm, string>> field, string missing) =>
        RuleFor(field).NotEmpty().WithMessage(missing).MaximumLength(100).WithMessage("Use at most 100 characters.");
}
