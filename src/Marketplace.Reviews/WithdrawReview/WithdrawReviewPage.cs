using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Marketplace.Reviews.WithdrawReview;

internal sealed record WithdrawReviewPage(Number Order, string Title, string ShopName, Sentence? Refusal, long Version)
{
    public required WithdrawReviewForm Form { get; init; }

    public IEnumerable<SelectListItem> Reasons { get; } =
    [
        new("Choose", ""),
        .. Enum.GetValues<WithdrawalReason>().Select(reason => new SelectListItem(reason.InWords(), reason.ToString())),
    ];
}
