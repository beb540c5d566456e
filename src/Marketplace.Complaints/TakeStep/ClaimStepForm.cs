using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Shared;

namespace Marketplace.Complaints.TakeStep;

/// <summary>One form for all steps; each step uses its own fields.</summary>
internal sealed class ClaimStepForm : ReturnAddressForm
{
    /// <summary>The claim's version when the form was opened.</summary>
    public long? Version { get; set; }

    [DataType(DataType.MultilineText)]
    public string Words { get; set; } = "";

    public int? Percent { get; set; }

    public string Tracking { get; set; } = "";
}

internal sealed class ClaimStepFormValidator : AbstractValidator<ClaimStepForm>
{
    public ClaimStepFormValidator()
    {
        RuleFor(f => f.Words).MaximumLength(OrderClaim.LongestWords).WithMessage("Use at most 2,000 characters.");
        RuleFor(f => f.Tracking).MaximumLength(OrderClaim.LongestTracking).WithMessage("Use at most 100 characters.");
        Include(new ReturnAddressFormValidator());
    }
}
