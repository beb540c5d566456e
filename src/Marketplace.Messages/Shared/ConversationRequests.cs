using Marketplace.Translation;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Messages.Shared;

internal static class ConversationRequests
{
    extension(HttpRequest request)
    {
        /// <summary>Whether the reader wants the originals.</summary>
        public bool WantsOriginals => ShownTranslations.AreWanted(request);

        /// <summary>Whether the URL is of a claim's conversation, not an order's.</summary>
        public bool IsAboutClaim => request.Path.StartsWithSegments("/claims", StringComparison.OrdinalIgnoreCase);
    }
}
