using Marketplace.Contracts.Guides;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.ReadGuideAnswers;

internal sealed record ReadGuideAnswersPage(IReadOnlyList<GuideRow> Guides, IReadOnlyList<CommentRow> Comments, string? Older);

/// <summary>A guide and the answers under its current edition.</summary>
internal sealed record GuideRow(GuideSummary Guide, IReadOnlyList<GuideCount> Counts)
{
    public int Yes => Counts.Sum(c => c.Yes);

    public int No => Counts.Sum(c => c.No);
}

internal sealed record CommentRow(long Number, string Guide, string Language, bool Helped, string Text, DateTime At);
