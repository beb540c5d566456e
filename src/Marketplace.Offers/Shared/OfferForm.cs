using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Offers.Domain;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Offers.Shared;

/// <summary>What a seller fills in to list an offer and to edit it.</summary>
internal abstract class OfferForm
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

    public List<IFormFile> Pictures { get; set; } = [];

    public OfferTerms Terms(string currency) => new(
        Kind, Title, Description, Category, Money.FromDecimal(Price!.Value, currency, nameof(Price)).Minor,
        Kind == OfferKind.Product ? Stock : null, HoursToStart!.Value, HoursToDeliver!.Value);
}

/// <summary>What both forms ask for.</summary>
internal abstract class OfferFormValidator<TForm> : AbstractValidator<TForm> where TForm : OfferForm
{
    private const decimal MostMoney = 1_000_000;
    private const int MostPieces = 100_000;
    private const int MostHours = 24 * 365;

    protected OfferFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(f => f.Kind).IsInEnum().WithMessage("Please say whether it is a product or a service.");
        RuleFor(f => f.Title).NotEmpty().WithMessage("Please give it a title.")
            .MaximumLength(120).WithMessage("A title has at most 120 characters.");
        RuleFor(f => f.Description).NotEmpty().WithMessage("Please describe it: a buyer sees nothing else.")
            .MaximumLength(5000).WithMessage("A description has at most 5,000 characters.");
        RuleFor(f => f.Category).Must(slug => Domain.Category.Find(slug) is not null).WithMessage("Please choose a category.");
        RuleFor(f => f.Price).NotNull().WithMessage("Please state the price of one.")
            .Must(p => p >= 0.01m).WithMessage("A price is more than nothing.")
            .Must(p => p <= MostMoney).WithMessage("A price is at most 1,000,000.");
        RuleFor(f => f.Stock).NotNull().WithMessage("Please say how many there are.")
            .InclusiveBetween(0, MostPieces).WithMessage("A stock is between 0 and 100,000.")
            .When(f => f.Kind == OfferKind.Product);
        RuleFor(f => f.HoursToStart).NotNull().WithMessage("Please say how soon you begin.")
            .InclusiveBetween(1, MostHours).WithMessage("Between an hour and a year, please.");
        RuleFor(f => f.HoursToDeliver).NotNull().WithMessage("Please say how long it takes.")
            .InclusiveBetween(1, MostHours).WithMessage("Between an hour and a year, please.");
        RuleFor(f => f.Pictures).Must(p => p.Count <= Offer.MostPictures).WithMessage("An offer has at most 8 pictures.");
    }
}
