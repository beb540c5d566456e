using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Billing.Domain;

namespace Marketplace.Billing.DecideHold;

internal sealed class DecideHoldForm
{
    /// <summary>The version of the case that was shown.</summary>
    public long? Version { get; set; }

    public bool? Release { get; set; }

    [DataType(DataType.MultilineText)]
    public string Reasons { get; set; } = "";
}

internal sealed class DecideHoldFormValidator : AbstractValidator<DecideHoldForm>
{
    public DecideHoldFormValidator()
    {
        RuleFor(f => f.Release).NotNull().WithMessage("Choose a decision.");
        RuleFor(f => f.Reasons).Must(r => r.Length is >= HoldObjection.LeastReasons and <= HoldObjection.LongestReasons).WithMessage("Enter reasons of 20 to 2,000 characters.");
    }
}
