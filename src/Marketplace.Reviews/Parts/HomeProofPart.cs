using Marketplace.Contracts;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.Parts;

/// <summary>The newest review with a comment, whatever it says: an example of what visitors can check.</summary>
internal sealed class HomeProofPart(ReviewsDbContext db) : ViewComponent
{
    /// <summary>How many of the newest are looked through.</summary>
    private const int Newest = 30;

    private static readonly Func<ReviewsDbContext, IAsyncEnumerable<ReviewCard>> NewestReviews = EF.CompileAsyncQuery((ReviewsDbContext db) =>
        db.Reviews.AsNoTracking().OrderByDescending(r => r.Id).Take(Newest).Select(ReviewCard.Of));

    public async Task<IViewComponentResult> InvokeAsync(HomePlace subject)
    {
        var newest = await NewestReviews(db).ToListAsync();
        return newest.Find(r => r.Comment.Length > 0 && !r.IsUnderReview) is { } shown ? View("/Parts/HomeProof.cshtml", shown) : Content("");
    }
}
