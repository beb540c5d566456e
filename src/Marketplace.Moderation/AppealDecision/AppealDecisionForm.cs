using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.AppealDecision;

internal sealed class AppealDecisionForm
{
    [DataType(DataType.MultilineText)]
    public string Words { get; set; } = "";

    public long? Version { get; set; }
}

internal sealed class AppealDecisionFormValidator : AbstractValidator<AppealDecisionForm>
{
    public AppealDecisionFormValidator() => RuleFor(f => f.Words)
        .Must(words => words.Length is >= Appeal.Least and <= Appeal.Longest)
        .WithMessage("Say why the decision is wrong in 30 to 2,000 characters.");
}
