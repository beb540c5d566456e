using Marketplace.Contracts;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Offers;
using Marketplace.Files.Pictures;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Marketplace.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Reviews.Parts;

/// <summary>Hints for staff who decide about a review: a duplicate, a competitor, a burst. They never choose a decision.</summary>
internal sealed class CaseHintsPart(ReviewsDbContext db, IReadCompetition offers, IReadRegistrations accounts, IOptions<HintOptions> limits) : ViewComponent
{
    private const int MostAlike = 3;

    /// <summary>How many other reviews are looked at.</summary>
    private const int MostOthers = 50;
    private const int MostOfDays = 1000;

    private readonly ReviewHints hint = new(limits.Value);

    public async Task<IViewComponentResult> InvokeAsync(CasePlace subject)
    {
        var cancel = HttpContext.RequestAborted;
        var review = await db.Reviews.Where(r => r.Id == subject.ReviewId)
            .Select(r => new { r.OfferId, r.Comment, r.PublishedAt, r.Order.Facts.PlacedAt, Looks = r.Pictures.Select(p => p.Look).ToList() }).SingleOrDefaultAsync(cancel);
        if (review is null) return Content("");
        var hints = await Duplicates(subject, review.Comment, review.Looks, cancel);
        var facts = await offers.About(review.OfferId, subject.BuyerId, cancel);
        if (facts?.BuyersShop is { } shop) hints.Add(new(new("The buyer sells in the same category: {0}.", new Sentence(facts.Category)), $"/sellers/{shop}"));
        if (await accounts.Of(subject.BuyerId, cancel) is { } registered && hint.IsNew(registered, review.PlacedAt))
        {
            hints.Add(new(new("The buyer registered on {0} and ordered {1} later.", registered, Sentence.Of(review.PlacedAt - registered))));
        }
        if (facts is { IsCheapest: true, Offers: > 1 })
        {
            hints.Add(new(new("The buyer bought the cheapest of the seller's {0} offers. It costs {1}.", facts.Offers, new Money(facts.Price, facts.Currency)), $"/offers/{new Number(review.OfferId)}"));
        }
        if (await Burst(subject, review.PublishedAt, cancel) is { } burst) hints.Add(burst);
        return hints.Count == 0 ? Content("") : View("/Parts/CaseHints.cshtml", hints);
    }

    private async Task<List<CaseHint>> Duplicates(CasePlace subject, string comment, List<long?> looks, CancellationToken cancel)
    {
        var (buyer, seller, id) = (subject.BuyerId, subject.SellerId, subject.ReviewId);
        var others = await db.Orders.Where(o => o.BuyerId == buyer && o.SellerId == seller).OrderByDescending(o => o.OrderId).Take(MostOthers)
            .Join(db.Reviews, o => o.OrderId, r => r.OrderId, (o, r) => r).Where(r => r.Id != id)
            .Select(r => new { r.Id, r.Comment, r.Order.Title, r.PublishedAt, Looks = r.Pictures.Select(p => p.Look).ToList() }).ToListAsync(cancel);
        var words = others.Select(o => (Other: o, Percent: hint.Likeness(comment, o.Comment))).Where(o => o.Percent >= limits.Value.AlikePercent)
            .OrderByDescending(o => o.Percent).ThenByDescending(o => o.Other.Id).Take(MostAlike)
            .Select(o => Hint(o.Other.Id, new("{0}% of the words are the same as in this buyer's review of “{1}” on {2}.", o.Percent, o.Other.Title, o.Other.PublishedAt)));
        var pictures = others.Where(o => o.Looks.Exists(look => looks.Exists(own => PictureLook.AreAlike(own, look)))).OrderByDescending(o => o.Id).Take(MostAlike)
            .Select(o => Hint(o.Id, new("A picture looks the same as one in this buyer's review of “{0}” on {1}.", o.Title, o.PublishedAt)));
        return [.. words, .. pictures];

        static CaseHint Hint(long review, Sentence text) => new(text, $"/admin/reviews/{new Number(review)}");
    }

    private async Task<CaseHint?> Burst(CasePlace subject, DateTime at, CancellationToken cancel)
    {
        var (seller, id, today, days) = (subject.SellerId, subject.ReviewId, Score.DayOf(at), limits.Value.MeanDays);
        var (from, until) = (IdGenerator.LowestAt(at - hint.BurstWithin), IdGenerator.LowestAt(at + hint.BurstWithin.Add(TimeSpan.FromMinutes(1))));
        var others = await db.Reviews.Where(r => r.SellerId == seller && r.Id >= from && r.Id < until && r.Id != id)
            .OrderBy(r => r.Id).Take(MostOfDays).Select(r => r.PublishedAt).ToListAsync(cancel);
        var reviews = hint.Around(at, others);
        if (reviews < limits.Value.BurstReviews) return null;
        var counted = await db.Scores.Where(s => s.Kind == ScoreOf.Seller && s.SubjectId == seller && s.Day >= today - days && s.Day < today)
            .SumAsync(s => s.Tally.Count, cancel);
        var mean = (double)counted / days;
        return hint.IsBurst(reviews, mean)
            ? new CaseHint(new("{0} reviews of this seller within {1}. Over the {2} days before, the mean was {3} a day.", reviews, Sentence.Of(hint.BurstWithin), days, Figures.Mean(mean)))
            : null;
    }
}
