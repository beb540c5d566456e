using Marketplace.Kernel.Domain;
using Marketplace.Messages.SendMessage;
using Marketplace.Messages.Shared;

namespace Marketplace.Messages.JoinConversation;

/// <param name="ClaimId">The claim.</param>
/// <param name="Messages">Its conversation.</param>
internal sealed record JoinConversationPage(long ClaimId, ShownMessages Messages)
{
    public SendMessageForm Form { get; init; } = new();

    public Guid Key { get; } = Guid.NewGuid();

    public Number Number => new(ClaimId);
}
