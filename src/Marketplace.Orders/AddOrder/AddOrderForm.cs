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

    /// <summary>The same offer again, or something else.</summary>
    public bool IsSameOffer { get; set; }

    public string Title { get; set; } = "";

    public int? Quantity { get; set; }

    /// <summary>The price of one.</summary>
    public decimal? Amount { get; set; }

    public int? Days { get; set; }

    [DataType(DataType.MultilineText)]
    public string Note { get; set; } = "";

    internal AddedSale SaleTo(Order from) => new(
        IsSameOffer && from.HasOffer ? from.OfferId : null, IsSameOffer ? from.Kind : OfferKind.Product, IsSameOffer ? from.Title : Title, Quantity!.Value,
        Money.FromDecimal(Amount!.Value, from.Currency, nameof(Amount)).Minor, Days!.Value, Contact, Note);
}

internal sealed class AddOrderFormValidator : ContactFormValidator<AddOrderForm>
{
    public AddOrderFormValidator()
    {
        RuleFor(f => f.Title).NotEmpty().WithMessage("Enter what was sold.").MaximumLength(CustomOrder.TitleLength).WithMessage("Use at most 120 characters.").When(f => !f.IsSameOffer);
        RuleFor(f => f.Quantity).NotNull().WithMessage("Enter a quantity of at least 1.").InclusiveBetween(1, 10_000).WithMessage("Enter a quantity from 1 to 10,000.");
        RuleFor(f => f.Amount).IsAmount();
        RuleFor(f => f.Days).NotNull().WithMessage("Enter a number of days from 1 to 365.").InclusiveBetween(1, CustomOrder.MostDays).WithMessage("Enter a number of days from 1 to 365.");
        RuleFor(f => f.Note).MaximumLength(Proposal.ReasonLength).WithMessage("Use at most 500 characters.");
    }
}
