using FluentValidation;

namespace Marketplace.Casework;

internal sealed class DecisionFormValidator : AbstractValidator<DecisionForm>
{
    public const string NoReasons = "Enter reasons of 20 to 2,000 characters.";

    public DecisionFormValidator()
    {
        RuleFor(f => f.Outcome).NotNull().WithMessage("Choose a decision.");
        RuleFor(f => f.Reasons).Must(r => r.Length is >= ReasonedCase.LeastReasons and <= ReasonedCase.LongestReasons).WithMessage(NoReasons);
    }
}
