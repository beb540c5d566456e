using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Contracts.Moderation;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.DecideCase;

internal sealed class DecideCaseForm
{
    public Ruling? Ruling { get; set; }

    public DecisionRule? Rule { get; set; }

    [DataType(DataType.MultilineText)]
    public string Statement { get; set; } = "";

    [DataType(DataType.MultilineText)]
    public string Passage { get; set; } = "";

    public long? Version { get; set; }

    /// <summary>The version of the review on which the decision is based.</summary>
    public long? ReviewVersion { get; set; }

    public Verdict Verdict() => new(Ruling!.Value, Rule!.Value, Statement, Passage);
}

internal sealed class DecideCaseFormValidator : AbstractValidator<DecideCaseForm>
{
    public DecideCaseFormValidator()
    {
        RuleFor(f => f.Ruling).NotNull().WithMessage("Choose what happens to the review.");
        RuleFor(f => f.Rule).NotNull().WithMessage("Choose a rule.");
        RuleFor(f => f.Statement).Must(s => s.Length is >= Domain.Verdict.LeastStatement and <= Domain.Verdict.LongestStatement)
            .WithMessage("Give your reasons in 20 to 2,000 characters.");
        RuleFor(f => f.Passage).MaximumLength(Domain.Verdict.LongestPassage).WithMessage("Use at most 500 characters.");
    }
}
