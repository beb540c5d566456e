using Microsoft.AspNetCore.Http;

namespace Marketplace.Messages.Shared;

internal static class ConversationRequests
{
    /// <summary>The query parameter for showing originals instead of translations.</summary>
    public const string Originals = "originals";

    extension(HttpRequest request)
    {
        /// <summary>Whether the reader wants the originals.</summary>
        public bool WantsOriginals => request.Query[Originals] == "true";

        /// <summary>Whether the URL is of a claim's conversation, not an order's.</summary>
        public bool IsAboutClaim => request.Path.StartsWithSegments("/claims", StringComparison.OrdinalIgnoreCase);
    }
}
