using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.Domain;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Marketplace.Moderation.ReportReview;

/// <param name="Number">The review.</param>
/// <param name="Review">This module's copy of the review.</param>
/// <param name="Refusal">Why the reader can't report it now, or null.</param>
/// <param name="Reasons">Those that the reader can choose.</param>
internal sealed record ReportReviewPage(Number Number, ReviewCopy Review, Sentence? Refusal, IReadOnlyList<DeletionReason> Reasons)
{
    public required ReportReviewForm Form { get; init; }

    /// <summary>The decision on an earlier report that the reader can appeal instead; null for none.</summary>
    public Number? Appealable { get; init; }

    /// <summary>Whether the reader is the seller, who asks for a deletion for the other reasons.</summary>
    public bool IsSeller { get; init; }

    public IEnumerable<SelectListItem> Items(IStringLocalizer<SharedResource> texts) => Reasons
        .Select(r => new SelectListItem(texts[r.InWords()], r.ToString())).Prepend(new SelectListItem(texts["Choose"], ""));
}
