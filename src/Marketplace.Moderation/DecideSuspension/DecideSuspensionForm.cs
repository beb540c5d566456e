using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.DecideSuspension;

internal sealed class DecideSuspensionForm
{
    public ProposalOutcome? Outcome { get; set; }

    public int? Days { get; set; }

    [DataType(DataType.MultilineText)]
    public string Statement { get; set; } = "";

    public long? Version { get; set; }
}

internal sealed class DecideSuspensionFormValidator : AbstractValidator<DecideSuspensionForm>
{
    public DecideSuspensionFormValidator()
    {
        RuleFor(f => f.Outcome).NotNull().WithMessage("Choose whether to suspend the seller's requests.");
        RuleFor(f => f.Days).InclusiveBetween(1, SuspensionProposal.MostDays).WithMessage("Enter a number of days from 1 to 365.");
        RuleFor(f => f.Days).NotNull().When(f => f.Outcome == ProposalOutcome.FilingSuspended).WithMessage("Enter a number of days from 1 to 365.");
        RuleFor(f => f.Statement).Must(s => s.Length is >= SuspensionProposal.LeastStatement and <= SuspensionProposal.LongestStatement)
            .WithMessage("Give your reasons in 20 to 2,000 characters.");
    }
}
