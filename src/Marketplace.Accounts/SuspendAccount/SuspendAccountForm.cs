using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Accounts.Domain;
using Marketplace.Casework.Decisions;
using Marketplace.Casework.Letters;
using Marketplace.Contracts.Accounts;

namespace Marketplace.Accounts.SuspendAccount;

internal sealed class SuspendAccountForm
{
    public SuspensionRule? Rule { get; set; }

    /// <summary>The keys of the ready sentences.</summary>
    public List<string> Parts { get; set; } = [];

    [DataType(DataType.MultilineText)]
    public string Reason { get; set; } = "";

    public int? Days { get; set; }

    /// <summary>The reason as it is stored.</summary>
    public string Written() => ReasonParts.Join(ReadyReasons.Suspensions.Chosen(Parts, $"{Rule}"), Reason);
}

internal sealed class SuspendAccountValidator : AbstractValidator<SuspendAccountForm>
{
    public SuspendAccountValidator()
    {
        RuleFor(f => f.Rule).NotNull().WithMessage("Choose a rule.");
        RuleFor(f => f.Reason).AreReasons(f => f.Parts, f => f.Written());
        RuleFor(f => f.Days).InclusiveBetween(1, Suspension.MostDays).WithMessage("Enter a number of days from 1 to 3,650, or leave it empty.");
    }
}
