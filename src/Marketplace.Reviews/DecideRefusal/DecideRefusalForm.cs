using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Reviews.Domain;

namespace Marketplace.Reviews.DecideRefusal;

internal sealed class DecideRefusalForm
{
    /// <summary>The version of the case that was shown.</summary>
    public long? Version { get; set; }

    public bool? Allow { get; set; }

    [DataType(DataType.MultilineText)]
    public string Reasons { get; set; } = "";
}

internal sealed class DecideRefusalFormValidator : AbstractValidator<DecideRefusalForm>
{
    public DecideRefusalFormValidator()
    {
        RuleFor(f => f.Allow).NotNull().WithMessage("Choose a decision.");
        RuleFor(f => f.Reasons).Must(r => r.Length is >= ContestedRefusal.LeastReasons and <= ContestedRefusal.LongestReasons).WithMessage("Enter reasons of 20 to 2,000 characters.");
    }
}
