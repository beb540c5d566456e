using FluentValidation;
using Marketplace.Orders.Payments;
using Marketplace.Orders.Steps;

namespace Marketplace.Orders.PayOrder;

internal sealed class PayOrderForm : StepForm
{
    public string CardNumber { get; set; } = "";

    public string Expiry { get; set; } = "";

    public string SecurityCode { get; set; } = "";
}

internal sealed class PayOrderFormValidator : AbstractValidator<PayOrderForm>
{
    public PayOrderFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.CardNumber).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter the card number.").Must(typed => Card.ReadNumber(typed) is not null)
            .WithMessage("Check the card number.");
        RuleFor(f => f.Expiry).Cascade(CascadeMode.Stop)
            .Must(typed => Card.ReadExpiry(typed) is not null).WithMessage("Enter the month and year on your card, for example 04/28.")
            .Must(typed => IsAhead(typed, clock.GetUtcNow().UtcDateTime)).WithMessage("This card has expired. Use another card.");
        RuleFor(f => f.SecurityCode).Must(typed => typed.Length is 3 or 4 && typed.All(char.IsAsciiDigit))
            .WithMessage("Enter the 3 or 4 digits of the security code.");
    }

    /// <summary>A card is valid until the last day of its month.</summary>
    private static bool IsAhead(string typed, DateTime now) =>
        Card.ReadExpiry(typed) is var (month, year) && (year, month).CompareTo((now.Year, now.Month)) >= 0;
}
