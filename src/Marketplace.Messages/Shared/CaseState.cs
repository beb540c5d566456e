using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;

namespace Marketplace.Messages.Shared;

/// <summary>A report or dispute about a message: who asked, and what support decided.</summary>
internal sealed record CaseState(int Position, Party By, MessageOutcome? Outcome)
{
    /// <summary>A party sees its own cases, and decisions that a message breaks the rules; staff see all.</summary>
    public bool IsShownTo(Party party) => party is Party.Support || By == party || Outcome == MessageOutcome.Breach;
}
