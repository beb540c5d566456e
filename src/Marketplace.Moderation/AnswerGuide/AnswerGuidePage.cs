using Marketplace.Contracts.Guides;

namespace Marketplace.Moderation.AnswerGuide;

internal sealed record AnswerGuidePage(GuideSummary Guide, bool HasAnswered)
{
    public required AnswerGuideForm Form { get; init; }
}
