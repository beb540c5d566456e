using Marketplace.Kernel.Domain;

namespace Marketplace.Messages.ListConversations;

internal sealed record ListConversationsPage(IReadOnlyList<ConversationRow> Rows, string? Older);

/// <param name="OrderId">The order.</param>
/// <param name="LastMessageId">The newest message.</param>
/// <param name="With">The other person, or the shop.</param>
/// <param name="Title">What was bought.</param>
/// <param name="Unread">How many messages wait.</param>
/// <param name="IsOwn">Whether the newest is the viewer's own.</param>
/// <param name="Text">How the newest begins.</param>
/// <param name="At">When it was written.</param>
internal sealed record ConversationRow(
    long OrderId, long LastMessageId, string With, string Title, int Unread, bool IsOwn, string Text, DateTime At)
{
    public const int Glimpse = 120;

    public string Path => $"/orders/{new Number(OrderId)}#conversation";
}
