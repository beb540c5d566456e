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

    /// <summary>Of the offer that the conversation is about, or something else.</summary>
    public bool IsOffer { get; set; }

    /// <summary>How many it takes from the offer's stock; not asked for a service.</summary>
    public int? Quantity { get; set; } = 1;

    /// <summary>An empty form, or what was offered before.</summary>
    internal static OfferCustomOrderForm For(ConversationParties from, CustomOrder? old, string key) => old is null ? new() { Key = key, IsOffer = from.Offer is not null } : new()
    {
        Key = key,
        Title = old.Title,
        Words = old.Words,
        Amount = old.Price.ToDecimal(),
        UsualAmount = old.UsualAmount is { } usual ? new Money(usual, old.Currency).ToDecimal() : null,
        Days = old.DaysToDeliver,
        IsOffer = old.HasOffer,
        Quantity = Math.Max(1, old.OfStock),
    };

    internal CustomTerms Terms(ConversationParties from) => new(
        Title, Words, Money.FromDecimal(Amount!.Value, from.Currency, nameof(Amount)).Minor,
        UsualAmount is { } usual ? Money.FromDecimal(usual, from.Currency, nameof(UsualAmount)).Minor : null, Days!.Value, IsOffer && from.Offer is not null ? Quantity : null);
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
        RuleFor(f => f.Quantity).NotNull().WithMessage("Enter a quantity from 1 to 10,000.").InclusiveBetween(1, CustomOrder.MostOfStock).WithMessage("Enter a quantity from 1 to 10,000.").When(f => f.IsOffer);
    }
}
