using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Contracts.Reviews;
using Marketplace.Reviews.Domain;

namespace Marketplace.Reviews.Shared;

/// <summary>What a buyer posts to publish a review or to edit it.</summary>
internal sealed class ReviewForm
{
    public int? Fulfillment { get; set; }

    public int? StartTime { get; set; }

    public int? Communication { get; set; }

    [DataType(DataType.MultilineText)]
    public string Comment { get; set; } = "";

    /// <summary>The review as it was when the page was opened; absent on a new one.</summary>
    public long? Version { get; set; }

    public Ratings Ratings() => new(Fulfillment ?? 0, StartTime ?? 0, Communication ?? 0);
}

internal sealed class ReviewFormValidator : AbstractValidator<ReviewForm>
{
    public ReviewFormValidator()
    {
        RuleFor(f => f.Fulfillment).Must(BeStars).WithMessage("Please choose 1 to 5 stars for Order Fulfillment.");
        RuleFor(f => f.StartTime).Must(BeStars).WithMessage("Please choose 1 to 5 stars for Start Time.");
        RuleFor(f => f.Communication).Must(BeStars).WithMessage("Please choose 1 to 5 stars for Communication.");
        RuleFor(f => f.Comment).MaximumLength(Review.LongestText).WithMessage("A comment has at most 2,000 characters. Please shorten it.");
    }

    private static bool BeStars(int? stars) => stars is >= 1 and <= 5;
}
