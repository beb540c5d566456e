using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Contracts.Offers;
using Marketplace.Files.Pictures;
using Marketplace.Kernel.Domain;
using Marketplace.Offers.Domain;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Offers.Shared;

/// <summary>The form to list or edit an offer.</summary>
internal abstract class OfferForm : IPictureForm
{
    public OfferKind Kind { get; set; }

    public string Title { get; set; } = "";

    [DataType(DataType.MultilineText)]
    public string Description { get; set; } = "";

    public string Category { get; set; } = "";

    public decimal? Price { get; set; }

    public int? Stock { get; set; }

    public int? HoursToStart { get; set; }

    public int? HoursToDeliver { get; set; }

    public int? ShippingMin { get; set; }

    public int? ShippingMax { get; set; }

    /// <summary>Why buyers have no right to withdraw.</summary>
    public WithdrawalExemption? Exemption { get; set; }

    /// <summary>New pictures.</summary>
    public List<IFormFile> Pictures { get; set; } = [];

    /// <summary>Stored pictures: the offer's, and new ones of a refused form.</summary>
    public List<KeptPicture> Kept { get; set; } = [];

    /// <summary>The stored pictures in their new order, without the removed ones. Those without a position come last.</summary>
    public IReadOnlyList<long> PictureOrder => [.. Kept.Where(k => !k.Remove).OrderBy(k => k.Position ?? int.MaxValue).Select(k => k.Id)];

    /// <summary>Refuses a reason that this marketplace doesn't know, unless the offer has it already.</summary>
    public void DemandExemption(OffersOptions options, WithdrawalExemption? before)
    {
        if (Exemption is { } why && why != before && !options.AllowedExemptions.Contains(why)) throw new RuleBroken("Choose a reason from the list.", nameof(Exemption));
    }

    public OfferTerms Terms(string currency) => new(
        Kind, Title, Description, Category, Money.FromDecimal(Price!.Value, currency, nameof(Price)).Minor,
        Kind == OfferKind.Product ? Stock : null, HoursToStart!.Value, HoursToDeliver!.Value,
        Kind == OfferKind.Product ? ShippingMin : null, Kind == OfferKind.Product ? ShippingMax : null, Exemption);
}

/// <summary>The rules of both forms.</summary>
internal abstract class OfferFormValidator<TForm> : AbstractValidator<TForm> where TForm : OfferForm
{
    private const decimal MostMoney = 1_000_000;
    private const int MostPieces = 100_000;

    protected OfferFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(f => f.Kind).IsInEnum().WithMessage("Choose whether it's a product or a service.");
        RuleFor(f => f.Title).NotEmpty().WithMessage("Enter a title.")
            .MaximumLength(120).WithMessage("Use at most 120 characters.");
        RuleFor(f => f.Description).NotEmpty().WithMessage("Enter a description.")
            .MaximumLength(5000).WithMessage("Use at most 5,000 characters.");
        RuleFor(f => f.Category).Must(slug => Domain.Category.Find(slug) is not null).WithMessage("Choose a category.");
        RuleFor(f => f.Price).NotNull().WithMessage("Enter a price.")
            .Must(p => p >= 0.01m).WithMessage("Enter a price above 0.")
            .Must(p => p <= MostMoney).WithMessage("Enter a price of at most 1,000,000.");
        RuleFor(f => f.Stock).NotNull().WithMessage("Enter how many you have in stock.")
            .InclusiveBetween(0, MostPieces).WithMessage("Enter how many you have, from 0 to 100,000.")
            .When(f => f.Kind == OfferKind.Product);
        RuleFor(f => f.HoursToStart).NotNull().WithMessage("Choose a time to start.")
            .InclusiveBetween(1, Domain.Offer.MostHours).WithMessage("Choose a time from 1 hour to 1 year.");
        RuleFor(f => f.HoursToDeliver).NotNull().WithMessage("Choose a time to deliver.")
            .InclusiveBetween(1, Domain.Offer.MostHours).WithMessage("Choose a time from 1 hour to 1 year.");
        RuleFor(f => f.Exemption).Must((f, why) => why?.Fits(f.Kind) ?? true).WithMessage(Domain.Offer.WrongExemption);
        When(f => f.Kind == OfferKind.Product, () =>
        {
            RuleFor(f => f.ShippingMin).NotNull().When(f => f.ShippingMax is not null, ApplyConditionTo.CurrentValidator).WithMessage("Enter the fewest days too, or leave both empty.")
                .InclusiveBetween(1, Domain.Offer.MostShippingDays).WithMessage("Enter 1 to 90 days.");
            RuleFor(f => f.ShippingMax).NotNull().When(f => f.ShippingMin is not null, ApplyConditionTo.CurrentValidator).WithMessage("Enter the most days too, or leave both empty.")
                .InclusiveBetween(1, Domain.Offer.MostShippingDays).WithMessage("Enter 1 to 90 days.")
                .Must((f, most) => most is null || f.ShippingMin is null || most >= f.ShippingMin).WithMessage("In “Most days”, enter at least the number in “Fewest days”.");
        });
    }
}
