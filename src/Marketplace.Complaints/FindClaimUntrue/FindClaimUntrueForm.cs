using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Complaints.Domain;

namespace Marketplace.Complaints.FindClaimUntrue;

internal sealed class FindClaimUntrueForm
{
    /// <summary>The claim's version when the form was opened.</summary>
    public long? Version { get; set; }

    [DataType(DataType.MultilineText)]
    public string Reasons { get; set; } = "";
}

internal sealed class FindClaimUntrueFormValidator : AbstractValidator<FindClaimUntrueForm>
{
    public FindClaimUntrueFormValidator() =>
        RuleFor(f => f.Reasons).Must(r => r.Length is >= ClaimDecision.LeastReasons and <= ClaimDecision.LongestReasons)
            .WithMessage("Give your reasons in 20 to 2,000 characters.");
}
