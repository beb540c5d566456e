using Marketplace.Contracts;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.IntegrationTests.Moderation;
using Marketplace.IntegrationTests.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Reviews;
using Marketplace.Reviews.DestroyPictures;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Domain.Levels;
using Marketplace.Reviews.LookAtLevels;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Case = Marketplace.IntegrationTests.Moderation.Case;

namespace Marketplace.IntegrationTests.Reviews;

/// <summary>Whatever happens to reviews, in whatever order, what is kept equals what a count of everything gives.</summary>
[Trait("Rule", "REP-3"), Trait("Rule", "REP-6"), Trait("Rule", "REP-8"), Trait("Rule", "MOD-13"), Trait("Rule", "MOD-11")]
public sealed class ReviewLivesTests
{
    private const int Steps = 45;

    /// <summary>So few orders and so short a time that levels rise and fall within a life.</summary>
    private static readonly Dictionary<string, string> Few = new()
    {
        ["Levels:LevelOneOrders"] = "2",
        ["Levels:LevelOneRate"] = "30",
        ["Levels:LevelTwoOrders"] = "4",
        ["Levels:LevelTwoRate"] = "45",
        ["Levels:LeadingOrders"] = "6",
        ["Levels:LeadingRate"] = "60",
        ["Levels:LeadingInTime"] = "60",
        ["Levels:ResponseDays"] = "12",
        ["Standing:EnoughOrders"] = "2",
    };

    private static readonly string[] Rulings = ["Keep", "TakeOutOfScore", "TakeOutPassage", "Delete", "Keep"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Random_lives_leave_every_figure_and_the_ledger_as_a_count_of_everything_gives_them(int seed)
    {
        using var market = new Market();
        foreach (var (name, value) in Few) market.Settings[name] = value;
        var (life, looks, done) = (new Random(seed), new Random(seed), new Dictionary<string, int>());
        var (seller, disputes, cases) = (await market.Seller(), new List<Dispute>(), new List<Case>());
        for (var step = 0; step < Steps; step++)
        {
            var what = disputes.Count == 0 ? 0 : life.Next(12);
            var dispute = disputes.Count == 0 ? null! : disputes[life.Next(disputes.Count)];
            var filed = cases.Count == 0 ? null : cases[life.Next(cases.Count)];
            var page = what switch
            {
                0 or 1 => await Publish(),
                2 => await Try(dispute.Buyer, $"{dispute.Deal.Path}/review/edit", "Edit review", new { Fulfillment = Stars(), StartTime = Stars(), Communication = Stars(), Comment = $"You thieves! Number {step}." }),
                3 => await Try(dispute.Buyer, $"{dispute.Deal.Path}/review/withdrawal", "Withdraw review", new { Reason = "Solved" }),
                4 => await Try(seller, $"/reviews/{dispute.Review}/reply", "Reply", new { Text = $"We are sorry about number {step}." })
                    ?? await Try(seller, $"/reviews/{dispute.Review}/reply", "Change reply", new { Text = $"We are very sorry about number {step}." }),
                5 or 6 => await File(dispute),
                7 => await Report(dispute),
                8 or 9 or 10 => filed is null ? null : await Decide(filed),
                _ => filed is null ? null : await Try(life.Next(2) == 0 ? seller : filed.Dispute.Buyer, $"{filed.PartyPath}/appeal", "Send appeal", new { Words = "Please read the message again, word for word." }),
            };
            if (page is not null) done[$"{what}"] = done.GetValueOrDefault($"{what}") + 1;
            market.Clock.Advance(TimeSpan.FromHours(life.Next(60)));
            if (life.Next(6) == 0) await market.Append();
            if (life.Next(9) == 0) await market.Work<DestroyPictures>();
            if (looks.Next(4) == 0) await LevelIsCounted(market, seller.Id);
        }
        await LevelIsCounted(market, seller.Id);
        (await market.In((ReviewsDbContext db) => db.LevelChanges.CountAsync())).ShouldBeGreaterThan(1, "the level moves");
        await market.Deliver();
        await market.Append();
        await market.Append();
        done.Count.ShouldBeGreaterThan(7, "a life has most of the steps");
        foreach (var command in new[] { "rebuild-scores", "verify-reviews", "verify-log", "verify-ledger" }) await Run(market, command);
        await StandingsAreCounted(market, seller.Id);

        int Stars() => life.Next(1, 6);

        async Task<Page?> Publish()
        {
            disputes.Add(await Dispute.Begin(market, seller, stars: Stars(), comment: life.Next(4) == 0 ? "" : $"{Dispute.Comment} Review {disputes.Count}."));
            if (life.Next(3) > 0) return await Try(disputes[^1].Buyer, disputes[^1].Deal.Path, "", null);
            return await Try(disputes[^1].Buyer, $"{disputes[^1].Deal.Path}/review/edit", "Edit review", new { Fulfillment = Stars() }, ("Pictures", new Upload("bowl.png", OfferScenes.Png(60, 40))));
        }

        async Task<Page?> Try(Person person, string path, string button, object? values, params (string Field, Upload File)[] files)
        {
            var form = await market.SignInAs(person).Open(path);
            if (button.Length == 0) return form;
            if (!form.Has(button)) return null;
            var answer = await form.Submit(button, values, files);
            return answer.Errors.Length == 0 ? answer : null;
        }

        async Task<Page?> File(Dispute about)
        {
            var form = await about.OpenForm();
            if (!form.Has("Send request")) return null;
            using var request = Dispute.Fill(form, "Blackmail", Dispute.Why, [Dispute.Demand], [("Files", Evidences.Text($"{Guid.NewGuid()}.txt", $"{Guid.NewGuid()}"))]);
            var answer = await form.Browser.Send(request);
            if (!answer.Path.StartsWith("/deletion-requests/", StringComparison.Ordinal)) return null;
            cases.Add(new Case(about, Number.Parse(answer.Path.Split('/')[2], System.Globalization.CultureInfo.InvariantCulture)));
            return answer;
        }

        async Task<Page?> Report(Dispute about)
        {
            var answer = await Try(await market.Buyer(), $"/reviews/{about.Review}/report", "Send report", new { Reason = "PersonalData", Words = "The comment tells what nobody should read." });
            if (answer is null) return null;
            var id = await market.In((ModerationDbContext db) => db.Requests.Where(r => r.ReviewId == about.Review.Id && r.IsReport).MaxAsync(r => (long?)r.Id));
            if (id is not null && cases.All(c => c.Number.Id != id)) cases.Add(new Case(about, new Number(id.Value)));
            return answer;
        }

        async Task<Page?> Decide(Case open)
        {
            var page = await open.Open(market.Support());
            if (!page.Has("Take case")) return null;
            page = await page.Submit("Take case");
            if (!page.Has("Send decision")) return null;
            var ruling = Rulings[life.Next(Rulings.Length)];
            var rule = ruling == "Keep" ? "NotProven" : (await open.Stored()).IsReport ? "PersonalData" : "Blackmail";
            var answer = await page.Submit("Send decision", new { Ruling = ruling, Rule = rule, Statement = Dispute.Reasons, Passage = ruling == "TakeOutPassage" ? "You thieves!" : "" });
            return answer.Errors.Length == 0 ? answer : null;
        }
    }

    private static async Task Run(Market market, string name)
    {
        var said = new StringWriter();
        var codes = await market.In(async (IEnumerable<IRunAsCommand> commands) =>
        {
            var all = new List<int>();
            foreach (var command in commands.Where(c => c.Name == name)) all.Add(await command.Run(said, CancellationToken.None));
            return all;
        });
        codes.ShouldNotBeEmpty(name);
        codes.ShouldAllBe(code => code == 0, $"{name}: {said}");
    }

    /// <summary>The seller's level by rule REP-6, counted anew from all orders and reviews, and the history that led to it.</summary>
    private static async Task LevelIsCounted(Market market, long seller)
    {
        await market.Work<LookAtLevels>();
        await market.Deliver();
        var (today, terms) = (market.Clock.Now.Date, market.Get<IOptions<LevelOptions>>().Value);
        var colour = (await market.In((IReadStandings standings) => standings.Of([seller], CancellationToken.None)))[seller];
        var orders = await market.In((ReviewsDbContext db) => db.Orders.AsNoTracking().Where(o => o.SellerId == seller && o.IsPaid && o.Stage != OrderStage.Canceled).ToListAsync());
        var reviews = await market.In((ReviewsDbContext db) => db.Reviews.AsNoTracking().Where(r => r.SellerId == seller && r.WithdrawnAt == null).ToListAsync());
        var means = reviews.Where(r => r.Ruled is not (Ruling.Delete or Ruling.TakeOutOfScore) && r.PublishedAt.Date > today.AddDays(-365))
            .Select(r => (r.Ratings.Fulfillment + r.Ratings.StartTime + r.Ratings.Communication) / 3m).ToList();
        var (positive, negative) = (means.Count(m => m >= 3.5m), means.Count(m => m < 2.5m));
        var recent = orders.Where(o => o.EndedAt.Date > today.AddDays(-terms.ResponseDays)).ToList();
        var inTime = recent.Count(o => new[] { o.Facts.FirstAnswerAt, o.Facts.StartedAt }.Min() - o.Facts.PlacedAt <= TimeSpan.FromHours(24));
        var finished = orders.Count(o => o.Stage == OrderStage.Finished);
        var level = SellerLevel.New;
        if (Has(terms.LevelOneOrders, terms.LevelOneRate) && colour != StandingColour.Red) level = SellerLevel.One;
        if (level == SellerLevel.One && Has(terms.LevelTwoOrders, terms.LevelTwoRate) && colour == StandingColour.Green) level = SellerLevel.Two;
        if (level == SellerLevel.Two && Has(terms.LeadingOrders, terms.LeadingRate) && recent.Count > 0 && inTime * 100m >= terms.LeadingInTime * recent.Count) level = SellerLevel.Leading;
        (await market.In((Levels levels) => levels.HeldBy(seller))).ShouldBe(level);
        (await market.In((Levels levels) => levels.Of([seller], CancellationToken.None)))[seller].ShouldBe(new LevelFigures(finished, new FeedbackRate(positive, negative), colour, recent.Count, inTime));
        var history = await market.In((ReviewsDbContext db) => db.LevelChanges.AsNoTracking().Where(c => c.SellerId == seller).OrderBy(c => c.At).ToListAsync());
        history.Select(c => c.Before).ShouldBe(history.Select(c => c.Level).SkipLast(1).Prepend(SellerLevel.New).Take(history.Count), "each change begins where the one before it ended");
        history.ShouldAllBe(c => c.Figures.Reached(terms) == c.Level && c.Before != c.Level);
        history.Select(c => c.Level).LastOrDefault().ShouldBe(level);

        bool Has(int least, decimal rate) => finished >= least && positive + negative > 0 && positive * 100m >= rate * (positive + negative);
    }

    /// <summary>The seller's record of requests, counted anew.</summary>
    private static async Task StandingsAreCounted(Market market, long seller)
    {
        var requests = await market.In((ModerationDbContext db) => db.Requests.AsNoTracking().Where(r => r.SellerId == seller && !r.IsReport).ToListAsync());
        var standing = await market.In((ModerationDbContext db) => db.LookAtStanding(seller));
        (standing.Filed, standing.Granted, standing.Rejected).ShouldBe((
            requests.Count,
            requests.Count(r => r.Ruling is not (null or Ruling.Keep)),
            requests.Count(r => r.Ruling == Ruling.Keep)));
        requests.ShouldAllBe(r => r.State != RequestState.Decided || r.Decisions.Count > 0);
        var marked = await market.In((ReviewsDbContext db) => db.Reviews.AsNoTracking().Where(r => r.UnderReviewSince != null && r.WithdrawnAt == null).Select(r => r.Id).ToListAsync());
        var open = await market.In((ModerationDbContext db) => db.Requests.AsNoTracking().Where(r => r.State == RequestState.Open).ToListAsync());
        marked.Order().ShouldBe(open.Where(r => !r.IsReport || r.IsAppealed).Select(r => r.ReviewId).Distinct().Order(), "under review is what has an open request or appeal");
    }
}
