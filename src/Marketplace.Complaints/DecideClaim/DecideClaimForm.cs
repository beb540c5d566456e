using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Casework.Decisions;
using Marketplace.Casework.Letters;
using Marketplace.Complaints.Shared;
using Marketplace.Contracts.Complaints;

namespace Marketplace.Complaints.DecideClaim;

internal sealed class DecideClaimForm : ReturnAddressForm
{
    /// <summary>The claim's version when the form was opened.</summary>
    public long? Version { get; set; }

    public ClaimRuling? Ruling { get; set; }

    public int? Percent { get; set; }

    /// <summary>The keys of the ready sentences.</summary>
    public List<string> Parts { get; set; } = [];

    [DataType(DataType.MultilineText)]
    public string Reasons { get; set; } = "";

    /// <summary>The reasons as they are stored.</summary>
    public string Written() => ReasonParts.Join(ReadyReasons.Claims.Chosen(Parts, $"{Ruling}"), Reasons);
}

internal sealed class DecideClaimFormValidator : AbstractValidator<DecideClaimForm>
{
    public DecideClaimFormValidator()
    {
        RuleFor(f => f.Ruling).NotNull().WithMessage("Choose a decision.").IsInEnum().WithMessage("Choose a decision.");
        RuleFor(f => f.Percent).InclusiveBetween(1, 99).When(f => f.Ruling == ClaimRuling.PartialRefund).WithMessage("Enter a percentage from 1 to 99.");
        RuleFor(f => f.Percent).NotNull().When(f => f.Ruling == ClaimRuling.PartialRefund).WithMessage("Enter a percentage from 1 to 99.");
        RuleFor(f => f.Reasons).AreReasons(f => f.Parts, f => f.Written());
        Include(new ReturnAddressFormValidator());
    }
}
