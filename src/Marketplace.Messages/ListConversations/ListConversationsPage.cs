using Marketplace.Kernel.Domain;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Shared;
using Marketplace.Texts;

namespace Marketplace.Messages.ListConversations;

internal sealed record ListConversationsPage(IReadOnlyList<ConversationRow> Rows, string? Older);

/// <param name="Id">The conversation.</param>
/// <param name="OfferId">What was bought or asked about; 0 for nothing.</param>
/// <param name="OrderId">The order; 0 for an inquiry.</param>
/// <param name="LastMessageId">The newest message.</param>
/// <param name="With">The other party's name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Unread">The number of unread messages.</param>
/// <param name="IsOwn">Whether the viewer wrote the newest.</param>
/// <param name="IsSupports">Whether support wrote the newest.</param>
/// <param name="Beginning">The start of the newest, one character longer than shown.</param>
/// <param name="At">When it was written.</param>
internal sealed record ConversationRow(
    long Id, long OfferId, long OrderId, long LastMessageId, string With, string Title, int Unread, bool IsOwn, bool IsSupports, string Beginning, DateTime At)
{
    public const int Glimpse = 120;

    /// <summary>The start of the newest, as shown.</summary>
    public string Text => Beginning.Shorten(Glimpse);

    public ConversationKind Kind => OrderId == 0 ? ConversationKind.Inquiry : Id == OrderId ? ConversationKind.Order : ConversationKind.Claim;

    public string Picture => OfferId == 0 ? "/no-picture.svg" : $"/offers/{new Number(OfferId)}/picture";

    public string Path => $"{Kind.PathOf(Id)}#conversation";
}
