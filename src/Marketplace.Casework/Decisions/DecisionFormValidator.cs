using FluentValidation;

namespace Marketplace.Casework.Decisions;

internal sealed class DecisionFormValidator : AbstractValidator<DecisionForm>
{
    public const string NoReasons = "Enter reasons of 20 to 2,000 characters.";

    public DecisionFormValidator()
    {
        RuleFor(f => f.Outcome).NotNull().WithMessage("Choose a decision.");
        RuleFor(f => f.Reasons).Must((form, r) => r.Length <= ReasonedCase.LongestReasons && (r.Length >= ReasonedCase.LeastReasons || form.Parts?.Count > 0)).WithMessage(NoReasons);
    }
}
