using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.Domain;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Marketplace.Moderation.ReportReview;

internal sealed record ReportReviewPage(Number Number, ReviewCopy Review, Sentence? Refusal)
{
    public required ReportReviewForm Form { get; init; }

    public static IEnumerable<SelectListItem> Reasons(IStringLocalizer<SharedResource> texts) => Enum.GetValues<DeletionReason>().Where(r => r.IsReported())
        .Select(r => new SelectListItem(texts[r.InWords()], r.ToString())).Prepend(new SelectListItem(texts["Choose"], ""));
}
