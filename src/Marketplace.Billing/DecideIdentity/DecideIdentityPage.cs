using Marketplace.Billing.Domain;
using Marketplace.Casework;
using Marketplace.Casework.Decisions;
using Marketplace.Casework.Letters;
using Marketplace.Contracts.Billing;

namespace Marketplace.Billing.DecideIdentity;

/// <param name="Case">The check.</param>
/// <param name="Head">The head of its page.</param>
/// <param name="Seller">The seller's shop.</param>
internal sealed record DecideIdentityPage(IdentityCheck Case, CaseHead Head, Seller Seller)
{
    /// <summary>What a professional seller stated; null for a private one.</summary>
    public required TraderDetails? Trader { get; init; }

    public required TaxPerson? Tax { get; init; }

    public required string? AccountEnding { get; init; }

    public required DecisionForm Form { get; init; }

    public IReadOnlyList<PreviewLetter>? Preview { get; init; }

    public CaseDecision Decision => new(
        Head, Form, new("Is the seller who they say they are?"), new("Confirm: selling goes on"), new("Ask for corrections: selling stays paused"),
        "20 to 2,000 characters. The seller will read it. Say what has to be corrected.",
        "A confirmation counts until the end of the year. It ends earlier if the seller changes their name, address, tax number or date of birth.")
    { Parts = ReadyReasons.Identities, Preview = Preview };
}
