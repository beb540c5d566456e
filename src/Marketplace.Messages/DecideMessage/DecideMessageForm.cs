using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Contracts.Messages;
using Marketplace.Messages.Domain;

namespace Marketplace.Messages.DecideMessage;

internal sealed class DecideMessageForm
{
    /// <summary>The case's version that was read.</summary>
    public long? Version { get; set; }

    public MessageOutcome? Outcome { get; set; }

    [DataType(DataType.MultilineText)]
    public string Reasons { get; set; } = "";
}

internal sealed class DecideMessageFormValidator : AbstractValidator<DecideMessageForm>
{
    public DecideMessageFormValidator()
    {
        RuleFor(f => f.Outcome).NotNull().WithMessage("Choose what you decide.").IsInEnum().WithMessage("Choose what you decide.");
        RuleFor(f => f.Reasons).Must(r => r.Length is >= MessageCase.LeastReasons and <= MessageCase.LongestReasons).WithMessage("Give the reasons in 20 to 2,000 characters.");
    }
}
