using Marketplace.Contracts.Moderation;

namespace Marketplace.Moderation.Domain;

/// <summary>How soon support decides, and how long each side may appeal.</summary>
/// <param name="Urgent">For blackmail and insults.</param>
/// <param name="Usual">For all else, and for appeals.</param>
/// <param name="Appeal">After a first decision.</param>
internal sealed record Deadlines(TimeSpan Urgent, TimeSpan Usual, TimeSpan Appeal)
{
    public static bool IsUrgent(DeletionReason reason) => reason is DeletionReason.Blackmail or DeletionReason.InsultsOrUnrelated;

    public TimeSpan For(DeletionReason reason) => IsUrgent(reason) ? Urgent : Usual;
}
