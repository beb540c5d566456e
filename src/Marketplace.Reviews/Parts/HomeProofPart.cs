using Marketplace.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Reviews.Parts;

/// <summary>The newest review of an offer that can be bought, whatever it says: an example of what visitors can check.</summary>
internal sealed class HomeProofPart(HomeReviews reviews) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(HomePlace subject) =>
        await reviews.Proof(HttpContext.RequestAborted) is { } shown ? View("/Parts/HomeProof.cshtml", shown) : Content("");
}
