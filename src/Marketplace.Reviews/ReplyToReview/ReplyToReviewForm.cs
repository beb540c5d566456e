using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Reviews.Domain;

namespace Marketplace.Reviews.ReplyToReview;

internal sealed class ReplyToReviewForm
{
    [DataType(DataType.MultilineText)]
    public string Text { get; set; } = "";

    public long? Version { get; set; }
}

internal sealed class ReplyToReviewFormValidator : AbstractValidator<ReplyToReviewForm>
{
    public ReplyToReviewFormValidator()
    {
        RuleFor(f => f.Text)
            .Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter a reply.")
            .MaximumLength(Review.LongestText).WithMessage("Use at most 2,000 characters.")
            .Must(text => PersonalData.In(text) is null).WithMessage(f => PersonalData.In(f.Text));
    }
}
