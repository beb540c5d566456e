using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;

namespace Marketplace.Messages.Shared;

/// <summary>A report or dispute about a message: who asked, and what support decided and why.</summary>
internal sealed record CaseState(int Position, Party By, MessageOutcome? Outcome, string Reasons, DateTime DueAt, bool IsReported)
{
    /// <summary>Whether the recipient of the message can still report it: they haven't, and nobody has found a breach.</summary>
    public bool MayBeReported(Party writer) => By == writer && !IsReported && Outcome != MessageOutcome.Breach;

    /// <summary>A party sees its own cases, disputed warnings, and decisions that a message breaks the rules; staff see all.</summary>
    /// <param name="party">The reader.</param>
    /// <param name="writer">The writer of the message.</param>
    public bool IsShownTo(Party party, Party writer) => party is Party.Support || By == party || By == writer || Outcome == MessageOutcome.Breach;
}
