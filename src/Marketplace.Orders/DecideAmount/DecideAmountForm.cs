using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Orders.Domain;

namespace Marketplace.Orders.DecideAmount;

internal sealed class DecideAmountForm
{
    /// <summary>The version of the case that was shown.</summary>
    public long? Version { get; set; }

    public bool? Approve { get; set; }

    [DataType(DataType.MultilineText)]
    public string Reasons { get; set; } = "";
}

internal sealed class DecideAmountFormValidator : AbstractValidator<DecideAmountForm>
{
    public DecideAmountFormValidator()
    {
        RuleFor(f => f.Approve).NotNull().WithMessage("Choose a decision.");
        RuleFor(f => f.Reasons).Must(r => r.Length is >= AmountCase.LeastReasons and <= AmountCase.LongestReasons).WithMessage("Enter reasons of 20 to 2,000 characters.");
    }
}
