using Marketplace.Casework;
using Marketplace.Contracts;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.DecideCase;
using Marketplace.Moderation.DecideWave;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Shared;

namespace Marketplace.Moderation.ReadCase;

/// <param name="Request">The case.</param>
/// <param name="Viewer">The staff member who views and may decide the case.</param>
/// <param name="Now">The current time, in UTC.</param>
/// <param name="Standing">The seller's record of requests.</param>
/// <param name="Earlier">Other requests about the same review.</param>
/// <param name="Similar">The latest decided cases with the same reason.</param>
/// <param name="ReviewVersion">The version of the review shown here.</param>
/// <param name="Preview">Letters of a decision that is not sent yet; or null.</param>
internal sealed record CasePage(
    DeletionRequest Request, StaffMember Viewer, DateTime Now, SellerStanding Standing, IReadOnlyList<OtherCase> Earlier,
    IReadOnlyList<OtherCase> Similar, long? ReviewVersion, IReadOnlyList<DecisionLetter>? Preview)
{
    public required DecideCaseForm Form { get; init; }

    /// <summary>The review's pictures.</summary>
    public required IReadOnlyList<ReviewTextPicture> Pictures { get; init; }

    /// <summary>What can be done about the order in the same step; null if the viewer can't decide, or it was done.</summary>
    public required RemedyOffer? Offer { get; init; }

    /// <summary>The other requests of the same wave.</summary>
    public required IReadOnlyList<OtherCase> OthersOfWave { get; init; }

    /// <summary>Those that can be decided together with this one.</summary>
    public required CaseWave Wave { get; init; }

    /// <summary>The positions of its evidence files that no longer exist.</summary>
    public required IReadOnlySet<int> DeletedFiles { get; init; }

    /// <summary>How far the remedies of decisions are, by their rounds.</summary>
    public required IReadOnlyDictionary<int, RemedyProgress> Progress { get; init; }

    public Number Number => new(Request.Id);

    public string Path => $"/admin/cases/{Number}";

    public CaseHead Head => new(
        Request, Path, Title, StateName.Of(Request.State, Request.Ruling, Request.IsAppealed), StateName.Look(Request.State, Request.Ruling), Viewer, Now)
    {
        Heading = new("{0}'s review of “{1}”", Request.BuyerName, Request.Title),
        Below = new("{0}, order {1}", new Sentence(Request.IsAppealed ? "appeal" : Request.IsReport ? "report" : "deletion request"), new Number(Request.OrderId).Shown),
    };

    private Sentence Title => new(
        Request.IsAppealed ? "Appeal: review of order {0} by {1}" : Request.IsReport ? "Report: review of order {0} by {1}" : "Deletion request: review of order {0} by {1}",
        new Number(Request.OrderId).Shown, Request.BuyerName);

    public EvidenceList Evidence => EvidenceList.For(Path, Request) with { Deleted = DeletedFiles };

    public CasePlace Place => new(
        Request.ReviewId, Request.OrderId, Request.SellerId, Request.BuyerId,
        [.. Request.Evidence.Where(e => e.Kind == EvidenceKind.Message).Select(e => e.SourceId)], Request.Last?.Passage);

    public bool IsMine => Head.IsMine;
}
