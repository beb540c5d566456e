using Marketplace.Contracts.Orders;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Shared;

namespace Marketplace.Messages.ReportMessage;

/// <param name="Conversation">Where it was written.</param>
/// <param name="Viewer">The side that looks.</param>
/// <param name="Message">The message.</param>
/// <param name="Asked">What the viewer asked support about it; null where nothing.</param>
internal sealed record ReportMessagePage(Conversation Conversation, Party Viewer, MessageRow Message, CaseState? Asked)
{
    public required ReportMessageForm Form { get; init; }

    public string Path => new ConversationPage(Conversation, Viewer, []).Path;

    public bool IsOwn => Message.From == Viewer;
}
