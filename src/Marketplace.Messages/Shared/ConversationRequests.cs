using Marketplace.Messages.Domain;
using Marketplace.Translation;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Messages.Shared;

internal static class ConversationRequests
{
    extension(HttpRequest request)
    {
        /// <summary>Whether the reader wants the originals.</summary>
        public bool WantsOriginals => ShownTranslations.AreWanted(request);

        /// <summary>What the URL's conversation belongs to.</summary>
        public ConversationKind Conversation => request.Path.StartsWithSegments("/claims", StringComparison.OrdinalIgnoreCase) ? ConversationKind.Claim
            : request.Path.StartsWithSegments("/conversations", StringComparison.OrdinalIgnoreCase) ? ConversationKind.Inquiry : ConversationKind.Order;
    }
}
