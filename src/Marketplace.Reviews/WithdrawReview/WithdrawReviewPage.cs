using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Reviews.Domain;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Marketplace.Reviews.WithdrawReview;

internal sealed record WithdrawReviewPage(Number Order, string Title, string ShopName, Sentence? Refusal, long Version)
{
    public required WithdrawReviewForm Form { get; init; }

    public static IEnumerable<SelectListItem> Reasons(IStringLocalizer<SharedResource> texts) => Enum.GetValues<WithdrawalReason>()
        .Select(reason => new SelectListItem(texts[reason.InWords()], reason.ToString())).Prepend(new SelectListItem(texts["Choose"], ""));
}
