using Marketplace.Contracts.Orders;

namespace Marketplace.Messages.Shared;

/// <param name="Rows">The messages, the oldest first.</param>
/// <param name="Right">Whose messages stand on the right: the viewer's own.</param>
/// <param name="Evidence">Those that somebody named as evidence.</param>
internal sealed record ShownMessages(IReadOnlyList<MessageRow> Rows, Party Right, IReadOnlyCollection<long>? Evidence = null)
{
    public bool IsEvidence(MessageRow row) => Evidence?.Contains(row.Id) == true;
}
