using Microsoft.AspNetCore.Http;

namespace Marketplace.Messages.Shared;

internal static class ConversationRequests
{
    extension(HttpRequest request)
    {
        /// <summary>Whether the address names a claim's conversation, not an order's.</summary>
        public bool IsAboutClaim => request.Path.StartsWithSegments("/claims", StringComparison.OrdinalIgnoreCase);
    }
}
