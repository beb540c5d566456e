using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Accounts.Domain;

namespace Marketplace.Accounts.DecideSuspensionAppeal;

internal sealed class DecideSuspensionAppealForm
{
    /// <summary>The version of the case that was shown.</summary>
    public long? Version { get; set; }

    public bool? Lift { get; set; }

    [DataType(DataType.MultilineText)]
    public string Reasons { get; set; } = "";
}

internal sealed class DecideSuspensionAppealValidator : AbstractValidator<DecideSuspensionAppealForm>
{
    public DecideSuspensionAppealValidator()
    {
        RuleFor(f => f.Lift).NotNull().WithMessage("Choose a decision.");
        RuleFor(f => f.Reasons).Must(r => r.Length is >= Suspension.LeastReason and <= Suspension.LongestReason).WithMessage("Enter reasons of 20 to 2,000 characters.");
    }
}
