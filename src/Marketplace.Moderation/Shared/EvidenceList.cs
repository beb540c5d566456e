using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.Shared;

/// <param name="Files">The path under which the viewer opens files, by position.</param>
/// <param name="Pieces">The evidence, in order.</param>
internal sealed record EvidenceList(string Files, IEnumerable<Evidence> Pieces)
{
    /// <summary>The positions of files that no longer exist.</summary>
    public IReadOnlySet<int> Deleted { get; init; } = new HashSet<int>();

    public static EvidenceList For(string page, DeletionRequest request) => new($"{page}/files", request.Evidence.OrderBy(e => e.Position));
}
