using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Contracts.Reviews;
using Marketplace.Files.Pictures;
using Marketplace.Reviews.Domain;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Reviews.Shared;

/// <summary>The form to publish or edit a review.</summary>
internal sealed class ReviewForm : IPictureForm
{
    public int? Fulfillment { get; set; }

    public int? StartTime { get; set; }

    public int? Communication { get; set; }

    [DataType(DataType.MultilineText)]
    public string Comment { get; set; } = "";

    public List<IFormFile> Pictures { get; set; } = [];

    public List<KeptPicture> Kept { get; set; } = [];

    /// <summary>The review's version when the page was opened; null for a new review.</summary>
    public long? Version { get; set; }

    /// <summary>Shows the review as others will see it; nothing is saved.</summary>
    public bool Preview { get; set; }

    public Ratings Ratings() => new(Fulfillment ?? 0, StartTime ?? 0, Communication ?? 0);
}

internal sealed class ReviewFormValidator : AbstractValidator<ReviewForm>
{
    public ReviewFormValidator()
    {
        RuleFor(f => f.Fulfillment).Must(BeStars).WithMessage("Choose 1 to 5 stars for Order Fulfillment.");
        RuleFor(f => f.StartTime).Must(BeStars).WithMessage("Choose 1 to 5 stars for Start Time.");
        RuleFor(f => f.Communication).Must(BeStars).WithMessage("Choose 1 to 5 stars for Communication.");
        RuleFor(f => f.Comment).MaximumLength(Review.LongestText).WithMessage("Use at most 2,000 characters.");
    }

    private static bool BeStars(int? stars) => stars is >= 1 and <= 5;
}
