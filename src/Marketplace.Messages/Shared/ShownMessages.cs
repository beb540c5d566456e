using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;

namespace Marketplace.Messages.Shared;

/// <param name="Rows">The messages, the oldest first.</param>
/// <param name="Right">Whose messages stand on the right: the viewer's own.</param>
/// <param name="Evidence">Those that somebody named as evidence.</param>
internal sealed record ShownMessages(IReadOnlyList<MessageRow> Rows, Party Right, IReadOnlyCollection<long>? Evidence = null)
{
    /// <summary>The conversation's path, where its sides read it; null for staff, who take no steps there.</summary>
    public string? Path { get; init; }

    /// <summary>What support was asked about these messages.</summary>
    public IReadOnlyList<CaseState> Cases { get; init; } = [];

    public bool IsEvidence(MessageRow row) => Evidence?.Contains(row.Id) == true;

    /// <summary>Whether what it was taken for still holds.</summary>
    public bool IsFlagged(MessageRow row) => row.Flags != 0 && !Cases.Any(c => c.Position == row.Position && c.Outcome == MessageOutcome.NoBreach);

    /// <summary>What support was asked about it, as far as the viewer may know; null where nothing.</summary>
    public CaseState? AskedAbout(MessageRow row) => Cases.FirstOrDefault(c => c.Position == row.Position && c.IsShownTo(Path is null ? Party.Support : Right));
}
