using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Shown;
using Marketplace.Orders.Steps;

namespace Marketplace.Orders.AddOrder;

internal sealed class AddOrderForm : ContactForm
{
    public string Key { get; set; } = "";

    /// <summary>One of the seller's offers, or something else.</summary>
    public bool IsOffer { get; set; }

    /// <summary>The offer that the form is about; it can still be something else.</summary>
    public Number? Offer { get; set; }

    public string Title { get; set; } = "";

    public int? Quantity { get; set; }

    /// <summary>The price of one.</summary>
    public decimal? Amount { get; set; }

    public int? Days { get; set; }

    [DataType(DataType.MultilineText)]
    public string Note { get; set; } = "";

    /// <summary>The form for an offer that was chosen, or for the same again at the same price.</summary>
    internal static AddOrderForm For(Order from, OwnOffer? sold, bool isChosen, bool isOther) => new()
    {
        Quantity = 1,
        IsOffer = sold is not null && !isOther,
        Offer = sold is null ? null : new Number(sold.OfferId),
        Title = from.HasOffer ? "" : from.Title,
        Amount = isOther ? null : new Money(isChosen ? sold!.Price : from.UnitPrice, from.Currency).ToDecimal(),
        Days = isOther || sold is null ? null : Math.Clamp((int)Math.Ceiling(sold.Hours / 24.0), 1, CustomOrder.MostDays),
    };

    internal AddedSale SaleTo(Order from, OwnOffer? sold) => new(
        sold?.OfferId, KindOf(from, sold), sold?.Title ?? Title, Quantity!.Value,
        Money.FromDecimal(Amount!.Value, from.Currency, nameof(Amount)).Minor, Days!.Value, ContactFor(KindOf(from, sold)), Note, sold?.Exemption);

    /// <summary>The kind of the offer; something else is of the kind of the order before, whose buyer's details are known.</summary>
    internal static OfferKind KindOf(Order from, OwnOffer? sold) => sold?.Kind ?? from.Kind;
}

internal sealed class AddOrderFormValidator : ContactFormValidator<AddOrderForm>
{
    public AddOrderFormValidator()
    {
        RuleFor(f => f.Title).NotEmpty().WithMessage("Enter what was sold.").MaximumLength(CustomOrder.TitleLength).WithMessage("Use at most 120 characters.").When(f => !f.IsOffer);
        RuleFor(f => f.Quantity).NotNull().WithMessage("Enter a quantity of at least 1.").InclusiveBetween(1, 10_000).WithMessage("Enter a quantity from 1 to 10,000.");
        RuleFor(f => f.Amount).IsAmount();
        RuleFor(f => f.Days).NotNull().WithMessage("Enter a number of days from 1 to 365.").InclusiveBetween(1, CustomOrder.MostDays).WithMessage("Enter a number of days from 1 to 365.");
        RuleFor(f => f.Note).MaximumLength(Proposal.ReasonLength).WithMessage("Use at most 500 characters.");
    }
}
