using FluentValidation;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.AppealDecision;

internal sealed class AppealDecisionForm
{
    public string Words { get; set => field = (value ?? "").ReplaceLineEndings("\n").Trim(); } = "";

    public long? Version { get; set; }
}

internal sealed class AppealDecisionFormValidator : AbstractValidator<AppealDecisionForm>
{
    public AppealDecisionFormValidator() => RuleFor(f => f.Words)
        .Must(words => words.Length is >= Appeal.Least and <= Appeal.Longest)
        .WithMessage("Please say in 30 to 2,000 characters why the decision is wrong.");
}
