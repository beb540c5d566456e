using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.Moderation.Domain;
using Marketplace.Offers.Domain;
using Marketplace.Reviews.Domain;
using Marketplace.Texts;

namespace Marketplace.Benchmarks.Seeding;

/// <summary>
/// A whole market in memory: two years of trade. The first seller has half of all orders; the others share the rest by rank,
/// as do buyers. The same size, seed and last day give the same market.
/// </summary>
internal sealed class World
{
    public const int Days = 730;
    public const int LongestConversation = 200;

    /// <summary>The orders of each running stage that the first seller has at least: more than a page shows, so that pages of small and large markets are of one size.</summary>
    public const int RunningOfEach = 30;
    private const int Staff = 3;
    private static readonly string[] Countries = ["DE", "FR", "IT", "ES", "PL", "NL", "AT", "PT", "CZ", "SE"];
    private readonly Dice dice;
    private readonly DateTime start;

    public World(int reviews, int offers, int seed, DateTime until)
    {
        (dice, Until, start) = (new Dice(seed), until, until.AddDays(-Days));
        var (sellers, buyers, wares) = (Math.Max(20, reviews / 500), Math.Max(200, reviews / 5), offers > 0 ? offers : Math.Max(100, reviews / 50));
        var names = Enumerable.Range(0, sellers + buyers + Staff).Select(i => $"{Texts.Names[i % Texts.Names.Count]}{i}").ToList();
        var shops = Enumerable.Range(0, sellers).Select(i => $"{Texts.ShopNames[i % Texts.ShopNames.Count]} {i + 1}").ToList();
        string[] texts =
        [
            .. names, .. shops, .. Texts.Titles, .. Texts.Descriptions, .. Texts.Comments.SelectMany(c => c), .. Texts.Replies,
            .. Category.All.Select(c => c.Name),
        ];
        Vocabulary = new Vocabulary(texts.SelectMany(text => Words.Of(int.MaxValue, text)));
        Members = Register(names);
        Stalls = [.. shops.Select((name, i) => new Stall(Members[i], Vocabulary.Phrase(name), dice.Of(Countries), 0.80 + (0.19 * dice.Next())))];
        Buyers = Members[sellers..^Staff];
        Wares = List(wares);
        Sales = Trade(reviews + (reviews / 5) + 200);
        Opinions = Review(reviews);
        Disputes = Argue(reviews / 200);
        Messages = Write();
        Count();
    }

    public DateTime Until { get; }

    public Vocabulary Vocabulary { get; }

    public Member[] Members { get; }

    public Member[] Buyers { get; }

    public Member Administrator => Members[^1];

    public IEnumerable<Member> Support => Members[^Staff..^1];

    public Stall[] Stalls { get; }

    public Ware[] Wares { get; }

    public Sale[] Sales { get; }

    /// <summary>The oldest first.</summary>
    public Opinion[] Opinions { get; }

    public Dispute[] Disputes { get; }

    /// <summary>All messages of all orders, the oldest first.</summary>
    public (long Id, Sale Sale, int Position)[] Messages { get; }

    private static double Share(int index, int count) => (index + 0.5) / count;

    private Member[] Register(List<string> names)
    {
        var ids = new Ids();
        var first = start.AddDays(-60);
        return [.. names.Select((name, i) =>
        {
            var at = first.AddSeconds(Math.Floor(Share(i, names.Count) * 50 * 86400));
            return new Member(i, ids.Next(at), Vocabulary.Phrase(name), at);
        })];
    }

    private Ware[] List(int count)
    {
        var (ids, ranks) = (new Ids(), new Zipf(Stalls.Length - 1, 0.5));
        var (titles, descriptions) = (Texts.Titles.Select(Vocabulary.Phrase).ToList(), Texts.Descriptions.Select(Vocabulary.Phrase).ToList());
        var first = start.AddDays(-9);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            // Each shop has one offer; the first shop has a tenth of the others.
            var stall = i < Stalls.Length ? Stalls[i] : dice.Falls(0.1) ? Stalls[0] : Stalls[1 + ranks.Next(dice)];
            var at = first.AddSeconds(Math.Floor(Share(i, count) * 8 * 86400));
            var ware = new Ware
            {
                Id = ids.Next(at),
                Index = i,
                Stall = stall,
                Title = dice.Of(titles),
                Description = dice.Of(descriptions),
                Category = dice.Of(Category.All),
                Kind = dice.Falls(0.7) ? OfferKind.Product : OfferKind.Service,
                Price = 100 + (10 * dice.Next(3000)),
                HoursToStart = 24 * (1 + dice.Next(3)),
                HoursToDeliver = 24 * (1 + dice.Next(5)),
                ListedAt = at,
            };
            stall.Wares.Add(ware);
            return ware;
        })];
    }

    private Sale[] Trade(int count)
    {
        var ids = new Ids();
        var (stalls, buyers) = (new Zipf(Stalls.Length - 1, 1), new Zipf(Buyers.Length, 0.6));
        var wares = Stalls.Select(s => new Zipf(s.Wares.Count, 0.8)).ToArray();
        var sales = new Sale[count];
        for (var i = 0; i < count; i++)
        {
            // The number grows every month.
            var at = start.AddSeconds(Math.Floor(Math.Pow(Share(i, count), 0.7) * Days * 86400));
            var stall = dice.Falls(0.5) ? 0 : 1 + stalls.Next(dice);
            sales[i] = new Sale
            {
                Index = i,
                Id = ids.Next(at),
                Ware = Stalls[stall].Wares[wares[stall].Next(dice)],
                Buyer = Buyers[buyers.Next(dice)],
                Quantity = dice.Falls(0.8) ? 1 : 2 + dice.Next(4),
                PlacedAt = at,
            };
            Live(sales[i]);
            Talk(sales[i]);
        }
        var longest = Array.FindLast(sales, s => s.Stall == Stalls[0] && s.PlacedAt < Until.AddDays(-3));
        if (longest is not null) (longest.Messages, longest.Pause) = (LongestConversation, TimeSpan.FromMinutes(10));
        KeepRunning([.. sales.Where(s => s.Stall == Stalls[0] && s != longest)]);
        return sales;
    }

    /// <summary>Small markets have few running orders, so some of the newest finished ones get only as far as each running stage.</summary>
    private static void KeepRunning(List<Sale> own)
    {
        var finished = new Queue<Sale>(own.Where(s => s.Stage == OrderStage.Finished).Reverse());
        foreach (var stage in new[] { OrderStage.New, OrderStage.Confirmed, OrderStage.Paid, OrderStage.Sent })
        {
            for (var missing = RunningOfEach - own.Count(s => s.Stage == stage); missing > 0 && finished.TryDequeue(out var sale); missing--)
            {
                (sale.Stage, sale.From, sale.EndedBy, sale.EndedAt) = (stage, default, default, null);
                if (stage < OrderStage.Sent) sale.SentAt = null;
                if (stage < OrderStage.Paid) sale.PaidAt = null;
                if (stage < OrderStage.Confirmed) sale.StartedAt = null;
            }
        }
    }

    /// <summary>Moves an order through its stages until it ends or today is reached.</summary>
    private void Live(Sale sale)
    {
        var at = sale.PlacedAt;
        var fate = dice.Next();
        if (fate < 0.03)
        {
            End(OrderStage.Canceled, OrderStage.New, dice.Falls(0.5) ? Party.Buyer : Party.Seller, 2, 40);
            return;
        }
        if (!Step(0.5, 40)) return;
        (sale.Stage, sale.StartedAt) = (OrderStage.Confirmed, at);
        if (fate < 0.05)
        {
            End(OrderStage.Canceled, OrderStage.Confirmed, dice.Falls(0.7) ? Party.Buyer : Party.Seller, 2, 40);
            return;
        }
        if (!Step(0.2, 48)) return;
        (sale.Stage, sale.PaidAt) = (OrderStage.Paid, at);
        if (fate < 0.07)
        {
            End(OrderStage.Refunded, OrderStage.Paid, Party.Seller, 2, 48);
            return;
        }
        if (!Step(2, 96)) return;
        (sale.Stage, sale.SentAt) = (OrderStage.Sent, at);
        if (fate < 0.10) End(OrderStage.Refunded, OrderStage.Sent, Party.Seller, 24, 120);
        else End(OrderStage.Finished, OrderStage.Sent, dice.Falls(0.7) ? Party.Buyer : Party.Seller, 12, 120);

        bool Step(double least, double most) => (at += dice.Hours(least, most)) <= Until;

        void End(OrderStage stage, OrderStage from, Party by, double least, double most)
        {
            if (Step(least, most)) (sale.Stage, sale.From, sale.EndedBy, sale.EndedAt) = (stage, from, by, at);
        }
    }

    private void Talk(Sale sale)
    {
        if (!dice.Falls(0.4)) return;
        sale.Pause = dice.Hours(0.05, 3);
        while (sale.Messages < 8 && sale.WrittenAt(sale.Messages + 1) < Until && (sale.Messages == 0 || dice.Falls(0.65))) sale.Messages++;
        sale.IsUnread = sale.Messages > 0 && dice.Falls(0.1);
    }

    /// <summary>Reviews exactly the given number of orders that can be reviewed.</summary>
    private Opinion[] Review(int wanted)
    {
        var sentences = Texts.Comments.Select(c => c.Select(Vocabulary.Phrase).ToArray()).ToArray();
        var replies = Texts.Replies.Select(Vocabulary.Phrase).ToList();
        var could = new List<(Sale Sale, DateTime At)>();
        foreach (var sale in Sales.Where(s => s.HasEnded))
        {
            var at = sale.EndedAt!.Value + dice.Hours(0.5, 300);
            if (at <= Until) could.Add((sale, at));
        }
        if (could.Count < wanted) throw new InvalidOperationException($"Only {could.Count} orders could be reviewed.");
        var opinions = new List<Opinion>(wanted);
        for (var i = 0; i < could.Count; i++)
        {
            if (!dice.Falls((wanted - opinions.Count) / (double)(could.Count - i))) continue;
            var ratings = Rate(could[i].Sale);
            var opinion = new Opinion
            {
                Sale = could[i].Sale,
                Ratings = ratings,
                Sentences = dice.Falls(0.7) ? Comment(sentences[(int)ratings.Tone]) : [],
                PublishedAt = could[i].At,
            };
            opinion.Sale.Opinion = opinion;
            opinion.Sale.Ware.IsReviewed = true;
            if (dice.Falls(ratings.Tone == Tone.Positive ? 0.1 : 0.5) && Later(opinion.PublishedAt, 1, 72) is { } replied)
            {
                (opinion.Reply, opinion.RepliedAt) = (dice.Of(replies), replied);
            }
            if (dice.Falls(0.02) && Later(opinion.PublishedAt, 2, 200) is { } edited)
            {
                opinion.Before = (new Ratings(1 + (ratings.Fulfillment % 5), ratings.StartTime, ratings.Communication), edited);
            }
            opinions.Add(opinion);
        }
        opinions.Sort((a, b) => a.PublishedAt.CompareTo(b.PublishedAt) is not 0 and var order ? order : a.Sale.Index.CompareTo(b.Sale.Index));
        var ids = new Ids();
        for (var i = 0; i < opinions.Count; i++) (opinions[i].Index, opinions[i].Id) = (i, ids.Next(opinions[i].PublishedAt));
        return [.. opinions];
    }

    private Ratings Rate(Sale sale)
    {
        var luck = dice.Next() + (sale.Stage == OrderStage.Finished ? 0 : 0.15);
        int One(int usual) => Math.Clamp(usual + (dice.Falls(0.8) ? 0 : dice.Falls(0.5) ? 1 : -1), 1, 5);
        var usual = luck < sale.Stall.Care - 0.1 ? 5 : luck < sale.Stall.Care ? 4 : luck < sale.Stall.Care + 0.03 ? 3 : dice.Falls(0.4) ? 2 : 1;
        return new Ratings(One(usual), One(usual), One(usual));
    }

    private Phrase[] Comment(Phrase[] sentences)
    {
        var first = dice.Next(sentences.Length);
        return [.. Enumerable.Range(0, 1 + dice.Next(3)).Select(i => sentences[(first + (i * 17)) % sentences.Length])];
    }

    private Dispute[] Argue(int wanted)
    {
        var old = Until.AddDays(-2);
        var filed = Opinions.Where(o => o.Sale.Messages > 0 && o.Ratings.Tone != Tone.Positive && o.PublishedAt < old).ToArray();
        var chance = wanted / (double)Math.Max(1, filed.Length);
        var disputes = new List<Dispute>();
        foreach (var opinion in filed.Where(_ => dice.Falls(chance)))
        {
            var dispute = Argue(opinion);
            opinion.Dispute = dispute;
            if (dispute.State == RequestState.Closed) opinion.WithdrawnAt = Later(dispute.FiledAt, 1, 24) ?? Until;
            disputes.Add(dispute);
        }
        foreach (var opinion in Opinions.Where(o => o.Dispute is null && dice.Falls(0.005))) opinion.WithdrawnAt = Later(opinion.PublishedAt, 210, 400);
        disputes.Sort((a, b) => a.FiledAt.CompareTo(b.FiledAt) is not 0 and var order ? order : a.Opinion.Index.CompareTo(b.Opinion.Index));
        var ids = new Ids();
        foreach (var dispute in disputes) dispute.Id = dispute.QueuedAs = ids.Next(dispute.FiledAt);
        var appeals = new Ids();
        foreach (var dispute in disputes.Where(d => d.AppealedAt is not null).OrderBy(d => d.AppealedAt))
        {
            dispute.QueuedAs = appeals.Next(dispute.AppealedAt!.Value);
        }
        return [.. disputes];
    }

    private Dispute Argue(Opinion opinion)
    {
        var filed = Later(opinion.PublishedAt, 1, 40) ?? Until.AddHours(-3);
        if (opinion.RepliedAt > filed) filed = opinion.RepliedAt.Value;
        if (opinion.Before?.At > filed) filed = opinion.Before.Value.At;
        var decided = Later(filed, 2, 90);
        var fate = dice.Next();
        var reason = dice.Of([.. Enum.GetValues<DeletionReason>().Where(r => !r.IsReported())]);
        if (fate < 0.3 || decided is null) return new Dispute { Opinion = opinion, Reason = reason, FiledAt = filed, State = RequestState.Open };
        if (fate < 0.35) return new Dispute { Opinion = opinion, Reason = reason, FiledAt = filed, State = RequestState.Closed };
        var ruling = dice.Next() switch
        {
            < 0.65 => Ruling.Keep,
            < 0.78 => Ruling.TakeOutOfScore,
            < 0.85 when opinion.Sentences.Length > 1 => Ruling.TakeOutPassage,
            _ => Ruling.Delete,
        };
        var appealed = ruling == Ruling.Keep && dice.Falls(0.1) ? Later(decided.Value, 2, 200) : null;
        return new Dispute
        {
            Opinion = opinion,
            Reason = reason,
            FiledAt = filed,
            State = appealed is null ? RequestState.Decided : RequestState.Open,
            Ruling = ruling,
            DecidedAt = decided,
            AppealedAt = appealed,
        };
    }

    private (long Id, Sale Sale, int Position)[] Write()
    {
        // Time, order and position in one number, which sorts quickly.
        const int PositionBits = 8, SaleBits = 28;
        var keys = Sales.SelectMany(s => Enumerable.Range(1, s.Messages).Select(position =>
            ((ulong)(s.WrittenAt(position) - start).TotalSeconds << (PositionBits + SaleBits)) | ((ulong)s.Index << PositionBits) | (uint)position)).ToArray();
        Array.Sort(keys);
        var ids = new Ids();
        var messages = new (long Id, Sale Sale, int Position)[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var (sale, position) = (Sales[(int)(keys[i] >> PositionBits & ((1 << SaleBits) - 1))], (int)(keys[i] & ((1 << PositionBits) - 1)));
            messages[i] = (sale.LastMessageId = ids.Next(sale.WrittenAt(position)), sale, position);
            if (position == 1 && sale.Opinion?.Dispute is { } dispute) dispute.MessageId = messages[i].Id;
        }
        return messages;
    }

    /// <summary>The counts of orders and reviews in Offers.</summary>
    private void Count()
    {
        foreach (var sale in Sales)
        {
            if (sale.StartedAt is not { } started) continue;
            sale.Ware.Times[Timing.BucketOf(started - sale.PlacedAt)]++;
            sale.Ware.Times[Ware.Buckets + Timing.BucketOf(sale.FirstAnswerAt!.Value - sale.PlacedAt)]++;
        }
        foreach (var opinion in Opinions.Where(o => o.Counts))
        {
            opinion.Sale.Ware.Reviews++;
            opinion.Sale.Ware.Stars += Marketplace.Offers.Domain.Score.Of(opinion.Ratings);
        }
    }

    private DateTime? Later(DateTime at, double least, double most) => at + dice.Hours(least, most) is var later && later <= Until ? later : null;
}
