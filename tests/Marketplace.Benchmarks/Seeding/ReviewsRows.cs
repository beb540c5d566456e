using Marketplace.Contracts.Reviews;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Domain.Levels;

namespace Marketplace.Benchmarks.Seeding;

internal sealed class ReviewsRows(LedgerRows ledger) : IModuleRows
{
    /// <summary>As by default, see <c>LevelOptions</c>.</summary>
    private static readonly TimeSpan InTime = TimeSpan.FromHours(24);

    public string Module => "reviews";

    public void Write(World world, ModuleFile file)
    {
        var shops = file.Table("Shops", "SellerId Shop Name Description Country OpenedAt Version");
        foreach (var stall in world.Stalls)
        {
            shops.Add(stall.Owner.Id, stall.Slug, stall.Name.Text, Texts.AboutShop, stall.Country, stall.Owner.At.AddHours(1), 0);
        }
        var offers = file.Table("ReviewedOffers", "OfferId SellerId Title");
        foreach (var ware in world.Wares.Where(w => w.IsReviewed)) offers.Add(ware.Id, ware.Stall.Owner.Id, ware.Title.Text);
        WriteOrders(world, file);
        WriteSellerOrders(world, file);
        WriteReviews(world, file);
        WriteScores(world, file);
        WriteWords(world, file);
        ledger.Write(world, file);
    }

    private static void WriteOrders(World world, ModuleFile file)
    {
        var orders = file.Table("ReviewableOrders", """
            OrderId OfferId BuyerId BuyerName SellerId Shop ShopName Title Stage EndedBy EndedAt IsPaid IsAnsweredInTime
            Facts_PlacedAt Facts_PromisedStartAt Facts_StartedAt Facts_PromisedDeliveryAt Facts_SentAt Facts_FirstAnswerAt Given
            """);
        foreach (var sale in world.Sales.Where(s => s.HasEnded))
        {
            orders.Add(
                sale.Id, sale.Ware.Id, sale.Buyer.Id, sale.Buyer.Name.Text, sale.Seller.Id, sale.Stall.Slug, sale.Stall.Name.Text, sale.Ware.Title.Text,
                sale.Stage, sale.EndedBy, sale.EndedAt, true, IsInTime(sale), sale.PlacedAt, sale.PromisedStartAt, sale.StartedAt, sale.PromisedDeliveryAt, sale.SentAt,
                sale.FirstAnswerAt, "");
        }
    }

    private static bool IsInTime(Sale sale) => new ReviewableOrder(sale.Summary, sale.Facts, sale.Stage, sale.EndedBy, sale.EndedAt!.Value, InTime).IsAnsweredInTime;

    private static void WriteSellerOrders(World world, ModuleFile file)
    {
        var counts = world.Sales.Where(s => s.HasEnded)
            .Select(s => (s.Seller.Id, Count: new ReviewableOrder(s.Summary, s.Facts, s.Stage, s.EndedBy, s.EndedAt!.Value, InTime).Counted))
            .Where(o => o.Count != OrderCount.None)
            .SelectMany(o => new[] { (o.Id, Day: SellerOrders.AllTime, o.Count), (o.Id, o.Count.Day, o.Count) });
        var sums = file.Table("SellerOrders", "SellerId Day Finished Responded InTime");
        foreach (var sum in counts.GroupBy(o => (o.Id, o.Day)).OrderBy(g => g.Key))
        {
            sums.Add(sum.Key.Id, sum.Key.Day, sum.Sum(o => o.Count.Finished), sum.Sum(o => o.Count.Responded), sum.Sum(o => o.Count.InTime));
        }
    }

    private static void WriteReviews(World world, ModuleFile file)
    {
        var reviews = file.Table("Reviews", """
            Id OrderId SellerId OfferId Comment PublishedAt EditedAt Tone HasComment Reply RepliedAt WithdrawnAt WithdrawalReason
            Ratings_Fulfillment Ratings_StartTime Ratings_Communication Ground IsRuledOnReport CaseTurn Ruled RuledAt TakenOut UnderReviewSince Version ShownPictures PicturesTakenOut
            """);
        var versions = file.Table("ReviewVersions", "ReviewId ReplacedAt Comment Ratings_Fulfillment Ratings_StartTime Ratings_Communication");
        var cases = file.Table("ReviewCases", "ReviewId CaseId Stage Since Ruling RuledAt IsFinal Ground Passage IsReport Pictures");
        foreach (var opinion in world.Opinions)
        {
            var (sale, ratings, dispute, comment) = (opinion.Sale, opinion.Ratings, opinion.Dispute, opinion.Comment);
            reviews.Add(
                opinion.Id, sale.Id, sale.Seller.Id, sale.Ware.Id, comment, opinion.PublishedAt, opinion.Before?.At,
                opinion.Counts ? ratings.Tone : default(Cell), opinion.Counts && comment.Length > 0, opinion.Reply?.Text, opinion.RepliedAt,
                opinion.WithdrawnAt, opinion.WithdrawnAt is null ? default(Cell) : WithdrawalReason.Solved,
                ratings.Fulfillment, ratings.StartTime, ratings.Communication, dispute?.Ground, false, dispute is null ? 0 : 1, dispute?.Ruling, dispute?.DecidedAt,
                opinion.TakenOut?.Text, dispute?.OpenSince, opinion.Saves, "", 0);
            if (opinion.Before is { Ratings: var before, At: var at })
            {
                versions.Add(opinion.Id, at, comment, before.Fulfillment, before.StartTime, before.Communication);
            }
            if (dispute is not null)
            {
                cases.Add(opinion.Id, dispute.Id, dispute.Stage, dispute.ToldAt, dispute.Ruling, dispute.DecidedAt, false, dispute.Ground, opinion.TakenOut?.Text, false, "[]");
            }
        }
    }

    private static void WriteScores(World world, ModuleFile file)
    {
        var sums = new Dictionary<(ScoreOf Kind, long Subject, int Day), Tally>();
        foreach (var opinion in world.Opinions)
        {
            var (sale, counted) = (opinion.Sale, opinion.Counted);
            Add((ScoreOf.Seller, sale.Seller.Id, Score.AllTime));
            Add((ScoreOf.Seller, sale.Seller.Id, Score.DayOf(opinion.PublishedAt)));
            Add((ScoreOf.Offer, sale.Ware.Id, Score.AllTime));
            Add((ScoreOf.Buyer, sale.Buyer.Id, Score.AllTime));

            void Add((ScoreOf Kind, long Subject, int Day) key) => sums[key] = sums.GetValueOrDefault(key, Tally.None) + counted;
        }
        var scores = file.Table("Scores", """
            Kind SubjectId Day Tally_Count Tally_Fulfillment Tally_StartTime Tally_Communication Tally_Stars1 Tally_Stars2 Tally_Stars3 Tally_Stars4
            Tally_Stars5 Tally_Positive Tally_Neutral Tally_Negative Tally_WithComment Changes
            """);
        var sorted = sums.OrderBy(s => s.Key.Kind.ToString(), StringComparer.Ordinal).ThenBy(s => s.Key.Subject).ThenBy(s => s.Key.Day);
        foreach (var ((kind, subject, day), t) in sorted)
        {
            scores.Add(
                kind, subject, day, t.Count, t.Fulfillment, t.StartTime, t.Communication, t.Stars1, t.Stars2, t.Stars3, t.Stars4, t.Stars5, t.Positive,
                t.Neutral, t.Negative, t.WithComment, t.Count);
        }
    }

    private static void WriteWords(World world, ModuleFile file)
    {
        var rows = new WordRows(world.Stalls.Length, world.Vocabulary.Count, world.Opinions.Length);
        foreach (var opinion in world.Opinions) rows.Add(opinion.Sale.Seller.Index, opinion.Index, opinion.Found);
        var words = file.Table("ReviewWords", "SellerId Word ReviewId");
        foreach (var (seller, word, opinion) in rows.Sorted())
        {
            words.Add(world.Members[seller].Id, world.Vocabulary[word], world.Opinions[opinion].Id);
        }
    }
}
