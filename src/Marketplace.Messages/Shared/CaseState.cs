using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;

namespace Marketplace.Messages.Shared;

/// <summary>Whether support was asked about a message, by which side, and what it found.</summary>
internal sealed record CaseState(int Position, Party By, MessageOutcome? Outcome)
{
    /// <summary>A side knows of what it asked itself, and of a decision that changes something for it; staff know of all.</summary>
    public bool IsShownTo(Party party) => party is Party.Support || By == party || Outcome == MessageOutcome.Breach;
}
