using Marketplace.Contracts.Guides;

namespace Marketplace.Moderation.AnswerGuide;

internal sealed record AnswerGuidePage(GuideSummary Guide, bool HasAnswered)
{
    public required AnswerGuideForm Form { get; init; }

    /// <summary>Whether a click on the guide's page has given the answer already.</summary>
    public bool SendsItself { get; init; }

    /// <summary>Whether only the thanks are shown, on the guide's page.</summary>
    public bool IsThanked { get; init; }
}
