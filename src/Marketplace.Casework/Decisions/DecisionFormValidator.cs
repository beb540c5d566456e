using FluentValidation;
using Marketplace.Casework.Letters;

namespace Marketplace.Casework.Decisions;

internal sealed class DecisionFormValidator : AbstractValidator<DecisionForm>
{
    public DecisionFormValidator()
    {
        RuleFor(f => f.Outcome).NotNull().WithMessage("Choose a decision.");
        RuleFor(f => f.Reasons).AreReasons(f => f.Parts, f => f.Written(ReadyReasons.All));
    }
}
