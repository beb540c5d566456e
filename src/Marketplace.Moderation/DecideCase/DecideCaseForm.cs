using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Casework.Decisions;
using Marketplace.Casework.Letters;
using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.Domain;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Marketplace.Moderation.DecideCase;

internal sealed class DecideCaseForm
{
    public Ruling? Ruling { get; set; }

    public DecisionRule? Rule { get; set; }

    /// <summary>The law that illegal content breaks.</summary>
    public string Law { get; set; } = "";

    /// <summary>The keys of the ready sentences.</summary>
    public List<string> Parts { get; set; } = [];

    [DataType(DataType.MultilineText)]
    public string Statement { get; set; } = "";

    [DataType(DataType.MultilineText)]
    public string Passage { get; set; } = "";

    /// <summary>The pictures to remove.</summary>
    public List<long> Pictures { get; set; } = [];

    /// <summary>Whether the open further reviews of the wave are decided the same way.</summary>
    public bool All { get; set; }

    /// <summary>What the page showed of them: the sum of their versions.</summary>
    public long? WaveVersion { get; set; }

    /// <summary>Whether the order is canceled and the buyer refunded in the same step.</summary>
    public bool Remedy { get; set; }

    /// <summary>The amount that the page offered to refund.</summary>
    public long? RemedyAmount { get; set; }

    public long? Version { get; set; }

    /// <summary>The version of the review on which the decision is based.</summary>
    public long? ReviewVersion { get; set; }

    public Verdict Verdict() => new(Ruling.GetValueOrDefault(), Rule.GetValueOrDefault(), Statement, Passage)
    {
        Law = Law,
        Pictures = Pictures,
        Parts = ReadyReasons.Reviews.Chosen(Parts, $"{Rule}", $"{Ruling}"),
    };

    public static IEnumerable<SelectListItem> Rules(IStringLocalizer<SharedResource> texts)
    {
        var (grounds, keep) = (new SelectListGroup { Name = texts["Rules the review broke"] }, new SelectListGroup { Name = texts["Reasons to keep the review"] });
        return Enum.GetValues<DecisionRule>()
            .Select(r => new SelectListItem(texts[r.Name()], r.ToString()) { Group = r.Ground() is null ? keep : grounds })
            .Prepend(new SelectListItem(texts["Choose"], ""));
    }
}

internal sealed class DecideCaseFormValidator : AbstractValidator<DecideCaseForm>
{
    public DecideCaseFormValidator()
    {
        RuleFor(f => f.Ruling).NotNull().WithMessage("Choose what happens to the review.");
        RuleFor(f => f.Rule).NotNull().WithMessage("Choose a rule.");
        RuleFor(f => f.Law).Must(law => law.Length is >= Domain.Verdict.LeastLaw and <= Domain.Verdict.LongestLaw).When(f => f.Rule == DecisionRule.IllegalContent)
            .WithMessage(Domain.Verdict.NoLaw);
        RuleFor(f => f.Statement).AreReasons(f => f.Parts, f => f.Verdict().Reasons);
        RuleFor(f => f.Passage).MaximumLength(Domain.Verdict.LongestPassage).WithMessage("Use at most 500 characters.");
    }
}
