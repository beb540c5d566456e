using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Marketplace.Moderation.ReportReview;

internal sealed record ReportReviewPage(Number Number, ReviewCopy Review, Sentence? Refusal)
{
    public required ReportReviewForm Form { get; init; }

    public IEnumerable<SelectListItem> Reasons => Enum.GetValues<DeletionReason>().Where(r => r.IsReported())
        .Select(r => new SelectListItem(r.InWords(), r.ToString())).Prepend(new SelectListItem("Choose", ""));
}
