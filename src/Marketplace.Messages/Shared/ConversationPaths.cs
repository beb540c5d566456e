using Marketplace.Kernel.Domain;
using Marketplace.Messages.Domain;

namespace Marketplace.Messages.Shared;

internal static class ConversationPaths
{
    /// <summary>The page with the conversation: the order's, the claim's, or its own.</summary>
    public static string PathOf(this ConversationKind kind, long id) => $"/{(kind switch
    {
        ConversationKind.Claim => "claims",
        ConversationKind.Inquiry => "conversations",
        _ => "orders",
    })}/{new Number(id)}";
}
