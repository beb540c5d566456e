using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Contracts.Moderation;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.ReportReview;

internal sealed class ReportReviewForm
{
    public DeletionReason? Reason { get; set; }

    [DataType(DataType.MultilineText)]
    public string Words { get; set; } = "";
}

internal sealed class ReportReviewFormValidator : AbstractValidator<ReportReviewForm>
{
    public ReportReviewFormValidator()
    {
        RuleFor(f => f.Reason).Must(r => r is { } reason && reason.IsReported()).WithMessage("Choose what is wrong with the review.");
        RuleFor(f => f.Words).Must(w => w.Length is >= DeletionRequest.LeastWords and <= Needs.LongestExplanation)
            .WithMessage("Say what is wrong and where, in 10 to 2,000 characters.");
    }
}
