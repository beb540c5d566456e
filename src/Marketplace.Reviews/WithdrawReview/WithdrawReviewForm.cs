using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Reviews.Domain;

namespace Marketplace.Reviews.WithdrawReview;

internal sealed class WithdrawReviewForm
{
    public WithdrawalReason? Reason { get; set; }

    [DataType(DataType.MultilineText)]
    public string Words { get; set; } = "";

    public long? Version { get; set; }
}

internal sealed class WithdrawReviewFormValidator : AbstractValidator<WithdrawReviewForm>
{
    public WithdrawReviewFormValidator()
    {
        RuleFor(f => f.Reason).Must(r => r is { } reason && Enum.IsDefined(reason)).WithMessage("Choose a reason.");
        RuleFor(f => f.Words).MaximumLength(Review.LongestWords).WithMessage("Use at most 500 characters.");
    }
}
