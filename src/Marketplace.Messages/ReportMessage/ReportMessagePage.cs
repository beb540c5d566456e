using Marketplace.Contracts.Orders;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Shared;

namespace Marketplace.Messages.ReportMessage;

/// <param name="Conversation">The conversation.</param>
/// <param name="Viewer">The viewing party.</param>
/// <param name="Message">The message.</param>
/// <param name="Asked">The report or dispute that the viewer knows of, or null.</param>
internal sealed record ReportMessagePage(Conversation Conversation, Party Viewer, MessageRow Message, CaseState? Asked)
{
    public required ReportMessageForm Form { get; init; }

    public string Path => new ConversationPage(Conversation, Viewer, []).Path;

    public bool IsOwn => Message.From == Viewer;
}
