using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Steps;

namespace Marketplace.Orders.OfferCustomOrder;

internal sealed class OfferCustomOrderForm
{
    public string Key { get; set; } = "";

    public string Title { get; set; } = "";

    [DataType(DataType.MultilineText)]
    public string Words { get; set; } = "";

    public decimal? Amount { get; set; }

    public decimal? UsualAmount { get; set; }

    public int? Days { get; set; }

    internal static OfferCustomOrderForm Of(CustomOrder old) => new()
    {
        Title = old.Title,
        Words = old.Words,
        Amount = old.Price.ToDecimal(),
        UsualAmount = old.UsualAmount is { } usual ? new Money(usual, old.Currency).ToDecimal() : null,
        Days = old.DaysToDeliver,
    };

    internal CustomTerms Terms(string currency) => new(
        Title, Words, Money.FromDecimal(Amount!.Value, currency, nameof(Amount)).Minor,
        UsualAmount is { } usual ? Money.FromDecimal(usual, currency, nameof(UsualAmount)).Minor : null, Days!.Value);
}

internal sealed class OfferCustomOrderFormValidator : AbstractValidator<OfferCustomOrderForm>
{
    public OfferCustomOrderFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(f => f.Title).NotEmpty().WithMessage("Enter a title.").MaximumLength(CustomOrder.TitleLength).WithMessage("Use at most 120 characters.");
        RuleFor(f => f.Words).MaximumLength(CustomOrder.WordsLength).WithMessage("Use at most 1,000 characters.");
        RuleFor(f => f.Amount).IsAmount();
        RuleFor(f => f.UsualAmount).Must(a => a is null or > 0).WithMessage("Enter an amount above 0, or leave the field empty.")
            .Must(a => a is null or <= AmountRules.MostMoney).WithMessage("Enter an amount of at most 1,000,000.")
            .Must((form, a) => a is null || form.Amount is null || a > form.Amount).WithMessage("Enter a usual price above the special price, or leave the field empty.");
        RuleFor(f => f.Days).NotNull().WithMessage("Enter a number of days from 1 to 365.").InclusiveBetween(1, CustomOrder.MostDays).WithMessage("Enter a number of days from 1 to 365.");
    }
}
