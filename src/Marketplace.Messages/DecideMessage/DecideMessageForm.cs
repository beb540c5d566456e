using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Contracts.Messages;
using Marketplace.Messages.Domain;

namespace Marketplace.Messages.DecideMessage;

internal sealed class DecideMessageForm
{
    /// <summary>The version of the case that was shown.</summary>
    public long? Version { get; set; }

    public MessageOutcome? Outcome { get; set; }

    [DataType(DataType.MultilineText)]
    public string Reasons { get; set; } = "";
}

internal sealed class DecideMessageFormValidator : AbstractValidator<DecideMessageForm>
{
    public DecideMessageFormValidator()
    {
        RuleFor(f => f.Outcome).NotNull().WithMessage("Choose a decision.").IsInEnum().WithMessage("Choose a decision.");
        RuleFor(f => f.Reasons).Must(r => r.Length is >= MessageCase.LeastReasons and <= MessageCase.LongestReasons).WithMessage("Enter reasons of 20 to 2,000 characters.");
    }
}
