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

    /// <summary>The version of the review that was read.</summary>
    public long? ReviewVersion { get; set; }

    public Verdict Verdict() => new(Ruling!.Value, Rule!.Value, Statement, Passage);
}

internal sealed class DecideCaseFormValidator : AbstractValidator<DecideCaseForm>
{
    public DecideCaseFormValidator()
    {
        RuleFor(f => f.Ruling).NotNull().WithMessage("Please choose what becomes of the review.");
        RuleFor(f => f.Rule).NotNull().WithMessage("Please name the rule.");
        RuleFor(f => f.Statement).Must(s => s.Length is >= Domain.Verdict.LeastStatement and <= Domain.Verdict.LongestStatement)
            .WithMessage("Please give the reasons in 20 to 2,000 characters: both sides read them.");
        RuleFor(f => f.Passage).MaximumLength(Domain.Verdict.LongestPassage).WithMessage("A passage has at most 500 characters.");
    }
}
