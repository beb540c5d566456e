using System.Globalization;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Moderation;
using Marketplace.Moderation.Domain;

namespace Marketplace.Benchmarks.Seeding;

internal sealed class ModerationRows : IModuleRows
{
    private static readonly ModerationOptions Rules = new();

    public string Module => "moderation";

    public void Write(World world, ModuleFile file)
    {
        var sellers = file.Table("Sellers", "SellerId Shop Name Version");
        foreach (var stall in world.Stalls) sellers.Add(stall.Owner.Id, stall.Slug, stall.Name.Text, 0);

        var reviews = file.Table("Reviews", "ReviewId OrderId SellerId Shop BuyerId BuyerName Title PublishedAt IsWithdrawn Turn");
        foreach (var opinion in world.Opinions)
        {
            var sale = opinion.Sale;
            reviews.Add(
                opinion.Id, sale.Id, sale.Seller.Id, sale.Stall.Slug, sale.Buyer.Id, sale.Buyer.Name.Text, sale.Ware.Title.Text,
                opinion.PublishedAt, opinion.WithdrawnAt is not null, 0);
        }
        WriteRequests(world, file);
        WriteStandings(world, file);
        WriteFigures(world, file);
    }

    private static void WriteRequests(World world, ModuleFile file)
    {
        var requests = file.Table("DeletionRequests", """
            Id ReviewId OrderId SellerId ShopName Shop BuyerId BuyerName Title Reason Explanation IsReport Kind FiledAt State Priority QueuedAs DueAt Ruling
            DecidedAt AppealUntil Version
            """);
        var evidence = file.Table("Evidence", "RequestId Position Kind SourceId Fingerprint From Name Text At IsPicture");
        var decisions = file.Table("Decisions", "RequestId Round Ruling Rule Statement Passage Consequence RemedyAmount IsRemedyByCard ById ByName At Pictures");
        var appeals = file.Table("Appeals", "RequestId By Words At");
        var (deadlines, judge) = (Rules.Deadlines, world.Support.First());
        foreach (var dispute in world.Disputes)
        {
            var (opinion, sale) = (dispute.Opinion, dispute.Opinion.Sale);
            requests.Add(
                dispute.Id, opinion.Id, sale.Id, sale.Seller.Id, sale.Stall.Name.Text, sale.Stall.Slug, sale.Buyer.Id, sale.Buyer.Name.Text,
                sale.Ware.Title.Text, dispute.Reason, Texts.Explanation, false, dispute.AppealedAt is null ? RequestKind.Request : RequestKind.Appeal, dispute.FiledAt, dispute.State, Deadlines.IsUrgent(dispute.Reason) ? 0 : 1,
                dispute.QueuedAs, dispute.AppealedAt + deadlines.Usual ?? dispute.FiledAt + deadlines.For(dispute.Reason), dispute.Ruling,
                dispute.DecidedAt, dispute.DecidedAt + deadlines.Appeal, dispute.Tellings);
            evidence.Add(
                dispute.Id, 1, EvidenceKind.Message, dispute.MessageId, dispute.MessageId.ToString(CultureInfo.InvariantCulture), Party.Buyer,
                sale.Buyer.Name.Text, Texts.MessageAt(sale, 1), sale.WrittenAt(1), false);
            if (dispute.DecidedAt is { } decided)
            {
                decisions.Add(
                    dispute.Id, 1, dispute.Ruling, dispute.Rule, Texts.Statement, opinion.TakenOut?.Text, Consequence.None, 0L, false, judge.Id, judge.Name.Text, decided, "[]");
            }
            if (dispute.AppealedAt is { } appealed) appeals.Add(dispute.Id, Party.Seller, Texts.Appeal, appealed);
        }
    }

    private static void WriteStandings(World world, ModuleFile file)
    {
        var standings = file.Table("SellerStandings", "Id Filed Granted Rejected Version");
        var rejections = file.Table("Rejections", "SellerId RequestId ReviewId At");
        foreach (var filed in world.Disputes.GroupBy(d => d.Opinion.Sale.Seller).OrderBy(g => g.Key.Id))
        {
            var rejected = filed.Where(d => d.Ruling == Ruling.Keep).ToList();
            standings.Add(filed.Key.Id, filed.Count(), filed.Count(d => d.Ruling is not null) - rejected.Count, rejected.Count, filed.Count());
            foreach (var dispute in rejected) rejections.Add(filed.Key.Id, dispute.Id, dispute.Opinion.Id, dispute.DecidedAt);
        }
    }

    private static void WriteFigures(World world, ModuleFile file)
    {
        var figures = file.Table("MonthFigures", "Month Kind Detail Count");
        foreach (var figure in world.Disputes.SelectMany(Of).GroupBy(f => f).OrderBy(g => g.Key)) figures.Add(figure.Key.Month, figure.Key.Kind, figure.Key.Detail, (long)figure.Count());

        static IEnumerable<(int Month, FigureKind Kind, string Detail)> Of(Dispute dispute)
        {
            yield return (MonthFigure.Of(dispute.FiledAt), FigureKind.Request, "");
            if (dispute.DecidedAt is { } decided)
            {
                yield return (MonthFigure.Of(decided), FigureKind.Decision, $"{dispute.Reason} {dispute.Ruling}");
                yield return (MonthFigure.Of(decided), FigureKind.Hours, Math.Floor((decided - dispute.FiledAt).TotalHours).ToString(CultureInfo.InvariantCulture));
            }
            if (dispute.AppealedAt is { } appealed) yield return (MonthFigure.Of(appealed), FigureKind.Appeal, "");
        }
    }
}
