using Marketplace.Contracts.Moderation;

namespace Marketplace.Moderation.Domain;

/// <summary>Deadlines for decisions and appeals.</summary>
/// <param name="Urgent">For blackmail and insults, and for reports of illegal content and personal data.</param>
/// <param name="Usual">For other cases and appeals.</param>
/// <param name="Appeal">After a first decision.</param>
internal sealed record Deadlines(TimeSpan Urgent, TimeSpan Usual, TimeSpan Appeal)
{
    public static bool IsUrgent(DeletionReason reason) => reason is DeletionReason.Blackmail or DeletionReason.InsultsOrUnrelated;

    public TimeSpan For(DeletionReason reason) => IsUrgent(reason) ? Urgent : Usual;

    public TimeSpan ForReport(DeletionReason reason) => reason.IsForAnyAge() ? Urgent : Usual;
}
