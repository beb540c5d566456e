using Marketplace.Casework;
using Marketplace.Contracts;
using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Marketplace.Moderation.DecideCase;

/// <param name="Request">The case.</param>
/// <param name="Viewer">Who looks, and may decide.</param>
/// <param name="Now">The present, in UTC.</param>
/// <param name="Standing">The seller's standing with requests.</param>
/// <param name="Earlier">Other requests about the same review.</param>
/// <param name="Similar">The latest decided cases of the same reason.</param>
/// <param name="ReviewVersion">The review's version, as it is shown here.</param>
/// <param name="Preview">The letters of a decision that is not made yet: the seller's, then the buyer's; or null.</param>
internal sealed record CasePage(
    DeletionRequest Request, StaffMember Viewer, DateTime Now, SellerStanding Standing, IReadOnlyList<OtherCase> Earlier,
    IReadOnlyList<OtherCase> Similar, long? ReviewVersion, IReadOnlyList<DecisionLetter>? Preview)
{
    public required DecideCaseForm Form { get; init; }

    public Number Number => new(Request.Id);

    public string Path => $"/admin/cases/{Number}";

    public CaseHead Head => new(
        Request, Path, new Sentence("Case {0}", Number), StateName.Of(Request.State, Request.Ruling, Request.IsAppealed), StateName.Look(Request.State, Request.Ruling), Viewer, Now);

    public EvidenceList Evidence => EvidenceList.For(Path, Request);

    public CasePlace Place => new(
        Request.ReviewId, Request.OrderId, Request.SellerId, Request.BuyerId,
        [.. Request.Evidence.Where(e => e.Kind == EvidenceKind.Message).Select(e => e.SourceId)], Request.Last?.Passage);

    public bool IsMine => Head.IsMine;

    public IEnumerable<SelectListItem> Rules
    {
        get
        {
            var (grounds, keep) = (new SelectListGroup { Name = "Grounds to take out or delete" }, new SelectListGroup { Name = "Why the review stays" });
            return Enum.GetValues<DecisionRule>().Where(r => r.Ground() is not { } ground || ground.IsReported() == Request.IsReport).Select(r => new SelectListItem(r.Name(), r.ToString()) { Group = r.Ground() is null ? keep : grounds })
                .Prepend(new SelectListItem("Please choose", ""));
        }
    }
}
