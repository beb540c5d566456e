using Marketplace.Contracts;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Reviews.Parts;

/// <summary>The newest reviews. Visitors see one of them at the top of the page already.</summary>
internal sealed class HomeReviewsPart(HomeReviews reviews) : ViewComponent
{
    private const int Most = 3;

    public async Task<IViewComponentResult> InvokeAsync(HomePlace subject)
    {
        var proof = UserClaimsPrincipal.IsSignedIn ? null : await reviews.Proof(HttpContext.RequestAborted);
        var shown = (await reviews.All()).Where(r => r.Id != proof?.Id).Take(Most).ToList();
        return shown.Count == 0 ? Content("") : View("/Parts/HomeReviews.cshtml", shown);
    }
}
