using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Casework.Decisions;
using Marketplace.Casework.Letters;
using Marketplace.Contracts.Accounts;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.DecideSuspension;

internal sealed class DecideSuspensionForm
{
    public ProposalOutcome? Outcome { get; set; }

    public int? Days { get; set; }

    /// <summary>The keys of the ready sentences.</summary>
    public List<string> Parts { get; set; } = [];

    [DataType(DataType.MultilineText)]
    public string Statement { get; set; } = "";

    public long? Version { get; set; }

    /// <summary>The reasons as they are stored.</summary>
    public string Written() => ReasonParts.Join(ReadyReasons.Suspensions.Chosen(Parts, $"{SuspensionRule.RepeatedRequests}"), Statement);
}

internal sealed class DecideSuspensionFormValidator : AbstractValidator<DecideSuspensionForm>
{
    public DecideSuspensionFormValidator()
    {
        RuleFor(f => f.Outcome).NotNull().WithMessage("Choose what to suspend.");
        RuleFor(f => f.Days).InclusiveBetween(1, SuspensionProposal.MostDays).WithMessage("Enter a number of days from 1 to 365.");
        RuleFor(f => f.Days).NotNull().When(f => f.Outcome is ProposalOutcome.FilingSuspended or ProposalOutcome.AccountSuspended).WithMessage("Enter a number of days from 1 to 365.");
        RuleFor(f => f.Statement).AreReasons(f => f.Parts, f => f.Written());
    }
}
