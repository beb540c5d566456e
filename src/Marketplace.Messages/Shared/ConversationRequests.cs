using Microsoft.AspNetCore.Http;

namespace Marketplace.Messages.Shared;

internal static class ConversationRequests
{
    /// <summary>The query's name for: messages as they were written, not their translations.</summary>
    public const string Originals = "originals";

    extension(HttpRequest request)
    {
        /// <summary>Whether the reader wants messages as they were written.</summary>
        public bool WantsOriginals => request.Query[Originals] == "true";

        /// <summary>Whether the address names a claim's conversation, not an order's.</summary>
        public bool IsAboutClaim => request.Path.StartsWithSegments("/claims", StringComparison.OrdinalIgnoreCase);
    }
}
