using System.Net;
using Marketplace.Contracts;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.IntegrationTests.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Parts;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Reviews;

public sealed class RulingTests(Market market) : IClassFixture<Market>
{
    private const string Mark = "at the seller's request: Blackmail or extortion";

    [Fact, Trait("Rule", "MOD-10"), Trait("Rule", "REV-8")]
    public async Task While_a_request_is_open_the_review_stays_public_and_is_marked()
    {
        var sale = await market.Sell();
        await sale.Review(1, 1, 1, "Broken glass");
        await sale.Ask();
        foreach (var text in await Everywhere(sale))
        {
            text.ShouldContain("under review");
            text.ShouldContain("Broken glass");
        }
        (await Total(sale)).Count.ShouldBe(1);
        await sale.Decide(Ruling.Keep);
        foreach (var text in await Everywhere(sale)) text.ShouldNotContain("under review");
        await sale.Appeal(Party.Seller);
        foreach (var text in await Everywhere(sale)) text.ShouldContain("under review");
        await sale.Decide(Ruling.Keep);
        foreach (var text in await Everywhere(sale)) text.ShouldNotContain("under review");
        await sale.Ask();
        foreach (var text in await Everywhere(sale)) text.ShouldContain("under review");
        await sale.End();
        foreach (var text in await Everywhere(sale)) text.ShouldNotContain("under review");
    }

    [Fact, Trait("Rule", "REV-9"), Trait("Rule", "MOD-7")]
    public async Task A_deleted_review_leaves_a_mark_with_ground_and_date_but_never_the_text()
    {
        var sale = await market.Sell();
        await sale.Review(1, 1, 1, "Broken glass");
        await sale.Reply("The glass was whole when we sent it.");
        await sale.Decide(Ruling.Delete, DeletionReason.Blackmail);
        foreach (var text in await Everywhere(sale))
        {
            text.ShouldContain("Deleted by support on");
            text.ShouldContain(Mark);
            text.ShouldNotContain("glass");
            text.ShouldNotContain("Seller's reply");
            text.ShouldNotContain("Start Time 1");
        }
        var page = await market.Visitor().Open(sale.SellerPath);
        page.Text.ShouldMatch(@"Deleted by support on \d+ Mar ?, at the seller's request: Blackmail or extortion");
        page.Document.QuerySelectorAll("article.gone").Length.ShouldBe(1);
        page.Document.QuerySelectorAll("article .stars").ShouldBeEmpty();
        page.Text.ShouldContain("No reviews yet");
        foreach (var query in new[] { "show=negative", "show=comment", "q=glass", "q=poster" })
        {
            (await market.Visitor().Open($"{sale.SellerPath}?{query}")).Document.QuerySelectorAll("article").ShouldBeEmpty(query);
        }
        (await market.WrongScores()).ShouldBe(0);
    }

    [Fact, Trait("Rule", "MOD-7"), Trait("Rule", "REP-2")]
    public async Task A_review_out_of_the_score_keeps_its_text_and_stars_and_is_counted_nowhere()
    {
        var seller = await market.Seller();
        var sale = await market.Sell(seller);
        await sale.Review(1, 1, 1, "Broken glass");
        await (await market.Sell(seller)).Review(5, 5, 5);
        (await market.Visitor().Open(sale.SellerPath)).Text.ShouldContain("1 : 1");
        await sale.Decide(Ruling.TakeOutOfScore, DeletionReason.MeantForAnother);
        foreach (var text in await Everywhere(sale))
        {
            text.ShouldContain("Broken glass");
            text.ShouldContain("not counted in the score: Meant for another offer or seller");
        }
        var page = await market.Visitor().Open(sale.SellerPath);
        page.Text.ShouldContain("5.0 (1 review)");
        page.Text.ShouldContain("not enough data 1 : 0");
        page.Text.ShouldContain("All 2 Positive 1 Neutral 0 Negative 0 With comment 0");
        page.Text.ShouldContain("Counted in the score: 1. Excluded, removed or withdrawn: 1.");
        page.Document.QuerySelector("nav .tabs a[aria-current=page] .count")!.TextContent.ShouldBe("2", "as many as the list shows");
        page.Document.QuerySelectorAll("article .stars").Length.ShouldBe(2);
        (await market.Visitor().Open($"{sale.SellerPath}?show=negative")).Document.QuerySelectorAll("article").ShouldBeEmpty();
        (await market.Visitor().Open($"{sale.SellerPath}?show=comment")).Document.QuerySelectorAll("article").ShouldBeEmpty();
        (await market.Visitor().Open($"{sale.SellerPath}?q=glass")).Document.QuerySelectorAll("article").Length.ShouldBe(1);
        (await market.WrongScores()).ShouldBe(0);
    }

    [Fact, Trait("Rule", "MOD-7")]
    public async Task A_passage_that_was_taken_out_is_read_and_found_by_nobody()
    {
        var sale = await market.Sell();
        await sale.Review(1, 1, 1, "It broke, you utter fool!");
        await sale.Decide(Ruling.TakeOutPassage, passage: "you utter fool");
        foreach (var text in await Everywhere(sale))
        {
            text.ShouldContain("It broke, […]!");
            text.ShouldNotContain("fool");
            text.ShouldContain("support removed a passage: Unrelated comments or insults");
        }
        (await Total(sale)).Negative.ShouldBe(1);
        (await market.Visitor().Open($"{sale.SellerPath}?q=fool")).Text.ShouldContain("No reviews match");
        (await market.Visitor().Open($"{sale.SellerPath}?q=broke")).Document.QuerySelectorAll("article").Length.ShouldBe(1);
        (await sale.Open(sale.Seller, await sale.ReplyPath())).Body.ShouldNotContain("fool");
        (await sale.Open(sale.Buyer, $"{sale.ReviewPath}/edit")).ValueOf("Comment").ShouldBe("It broke, you utter fool!");
        (await market.WrongScores()).ShouldBe(0);
    }

    [Theory, Trait("Rule", "REV-4")]
    [InlineData("Still, you utter fool, it broke", "Still, […], it broke")]
    [InlineData("It only broke", "It only broke")]
    public async Task A_passage_stays_hidden_after_an_edit_wherever_it_still_stands(string edited, string shown)
    {
        var sale = await market.Sell();
        await sale.Review(1, 1, 1, "It broke, you utter fool!");
        await sale.Decide(Ruling.TakeOutPassage, passage: "you utter fool");
        var page = await sale.Edit(2, 2, 2, edited);
        page.Text.ShouldContain(shown);
        page.Text.ShouldNotContain("fool");
        page.Text.Contains("support removed a passage", StringComparison.Ordinal).ShouldBe(shown.Contains('…'));
        (await market.WrongScores()).ShouldBe(0);
    }

    public static TheoryData<Ruling, Ruling> Pairs()
    {
        var pairs = new TheoryData<Ruling, Ruling>();
        foreach (var first in Enum.GetValues<Ruling>())
        {
            foreach (var second in Enum.GetValues<Ruling>()) pairs.Add(first, second);
        }
        return pairs;
    }

    [Theory, MemberData(nameof(Pairs)), Trait("Rule", "MOD-7"), Trait("Rule", "REP-1")]
    public async Task The_scores_follow_a_ruling_its_reversal_and_the_buyers_steps_after_it(Ruling first, Ruling second)
    {
        var sale = await market.Sell();
        await sale.Review(1, 2, 1, "Broken glass");
        var whole = await Total(sale);
        await sale.Decide(first);
        await Check(first, whole);
        await sale.Decide(second);
        await Check(second, whole);
        if (second == Ruling.Delete) return;
        await sale.Edit(4, 5, 4, "Better glass");
        await Check(second, Tally.Of(new Ratings(4, 5, 4), withComment: true));
        await sale.Withdraw();
        await Check(Ruling.Delete, Tally.None);

        async Task Check(Ruling ruling, Tally counted)
        {
            (await Total(sale)).ShouldBe(ruling is Ruling.Delete or Ruling.TakeOutOfScore ? Tally.None : counted);
            (await market.WrongScores()).ShouldBe(0);
        }
    }

    [Fact, Trait("Rule", "MOD-7")]
    public async Task An_appeal_brings_a_deleted_review_back_as_it_was()
    {
        var sale = await market.Sell();
        await sale.Review(1, 2, 1, "Broken glass");
        await sale.Reply("We are sorry about the glass.");
        var before = await market.Visitor().Open(sale.SellerPath);
        await sale.Decide(Ruling.Delete);
        await sale.Appeal(Party.Buyer);
        (await market.Visitor().Open(sale.SellerPath)).Text.ShouldNotContain("glass");
        await sale.Decide(Ruling.Keep);
        (await market.Visitor().Open(sale.SellerPath)).Text.ShouldBe(before.Text);
        (await market.Visitor().Open($"{sale.SellerPath}?q=glass&show=negative")).Document.QuerySelectorAll("article").Length.ShouldBe(1);
        (await market.WrongScores()).ShouldBe(0);
    }

    [Fact, Trait("Rule", "MOD-4"), Trait("Rule", "REV-9"), Trait("Rule", "MOD-14")]
    public async Task What_was_taken_away_on_a_report_stays_away_whatever_the_sellers_request_brings()
    {
        var sale = await market.Sell();
        await sale.Review(1, 2, 1, "Broken glass, and he lives at Long Street 1");
        await sale.DecideReport(Ruling.TakeOutPassage, "Long Street 1");
        await sale.Decide(Ruling.TakeOutPassage, passage: "Broken glass");
        await Reads("[…], and he lives at […]", counts: true);
        await sale.Decide(Ruling.TakeOutOfScore);
        await Reads("Broken glass, and he lives at […]", counts: false);
        await sale.Ask();
        await sale.Decide(Ruling.Delete);
        await Reads(null, counts: false);
        await sale.DecideReport(Ruling.Keep);
        await Reads(null, counts: false);
        await sale.Decide(Ruling.Keep);
        await Reads("Broken glass, and he lives at Long Street 1", counts: false);

        async Task Reads(string? comment, bool counts)
        {
            foreach (var page in new[] { await market.Visitor().Open(sale.SellerPath), await market.SignInAs(sale.Seller).Open(await sale.RequestPath()) })
            {
                if (comment is not null) page.Text.ShouldContain(comment);
                if (comment?.Contains("Street", StringComparison.Ordinal) != true) page.Body.ShouldNotContain("Street");
            }
            (await Total(sale)).ShouldBe(counts ? Tally.Of(new Ratings(1, 2, 1), withComment: true) : Tally.None);
            (await market.WrongScores()).ShouldBe(0);
        }
    }

    [Fact, Trait("Rule", "MOD-7")]
    public async Task What_is_told_twice_or_late_changes_nothing_more()
    {
        var sale = await market.Sell();
        await sale.Review(1, 2, 1, "Broken glass");
        var now = market.Clock.Now;
        var decided = new DeletionDecided(await sale.Dispute(), Ruling.Delete, DeletionReason.Blackmail, null, null, Consequence.None, null)
        {
            Id = market.Get<IdGenerator>().Next(),
            OccurredAt = now,
        };
        await market.Tell(decided, decided);
        await market.Tell(decided with { Id = 0 });
        // Late, and with a wrong clock.
        await market.Tell(new DeletionRequested(decided.Request) { OccurredAt = now.AddHours(2) });
        await market.Tell(decided with { Id = 0, Ruling = Ruling.Keep, AppealUntil = now.AddDays(30), OccurredAt = now.AddHours(3) });
        await market.Tell(new DecisionAppealed(decided.Request, Party.Seller, now.AddDays(30)) { OccurredAt = now.AddHours(4) });
        var stored = await sale.Stored();
        stored.Ruled.ShouldBe(Ruling.Delete);
        stored.UnderReviewSince.ShouldBeNull();
        (await Total(sale)).ShouldBe(Tally.None);
        (await market.WrongScores()).ShouldBe(0);
        await market.Tell(decided with { Id = 0, OccurredAt = now, Request = decided.Request with { ReviewId = 1 } });
        await sale.Ask(now.AddHours(1));
        (await sale.Stored()).UnderReviewSince.ShouldBe(now.AddHours(1));
    }

    [Fact, Trait("Rule", "MOD-7"), Trait("Rule", "MOD-10")]
    public async Task All_steps_told_at_once_end_where_the_last_of_them_ends()
    {
        var sale = await market.Sell();
        await sale.Review(1, 2, 1, "Broken glass");
        var (request, now) = (await sale.Dispute(), market.Clock.Now);
        DeletionDecided Decided(Ruling ruling, int hour) =>
            new(request, ruling, DeletionReason.Blackmail, null, hour == 4 ? null : now.AddDays(30), Consequence.None, null) { OccurredAt = now.AddHours(hour) };
        await market.Tell(
            new DecisionAppealed(request, Party.Buyer, now.AddDays(30)) { OccurredAt = now.AddHours(3) }, Decided(Ruling.TakeOutOfScore, 4), Decided(Ruling.Delete, 2),
            new DeletionRequested(request) { OccurredAt = now.AddHours(1) });
        var stored = await sale.Stored();
        stored.Ruled.ShouldBe(Ruling.TakeOutOfScore);
        stored.UnderReviewSince.ShouldBeNull();
        (await Total(sale)).ShouldBe(Tally.None);
        (await market.WrongScores()).ShouldBe(0);
    }

    [Fact, Trait("Rule", "REV-9")]
    public async Task The_text_of_a_deleted_review_does_not_leave_the_database()
    {
        var sale = await market.Sell();
        await sale.Review(1, 2, 1, "Broken glass");
        await sale.Reply("The glass was whole when we sent it.");
        await sale.Decide(Ruling.TakeOutPassage, passage: "glass");
        var cards = (ReviewsDbContext db) => db.Reviews.Where(r => r.OrderId == sale.Order.OrderId).Select(ReviewCard.Of).SingleAsync();
        (await market.In(cards)).ShouldBe(ReviewCard.From(await sale.Stored()));
        (await market.In(cards)).Comment.ShouldBe("Broken […]");
        await sale.Decide(Ruling.Delete);
        (await market.In(cards)).ShouldSatisfyAllConditions(card => card.Comment.ShouldBe(""), card => card.Reply.ShouldBeNull());
        await market.In((ReviewsDbContext db) =>
        {
            db.Reviews.Select(ReviewCard.Of).ToQueryString().ShouldNotMatch(@"(SELECT|,) ""?\[?r""?\]?\.""?\[?(Comment|Reply)\b");
            return Task.FromResult(true);
        });
    }

    [Fact, Trait("Rule", "REV-5")]
    public async Task A_decision_about_a_review_that_was_withdrawn_meanwhile_changes_nothing()
    {
        var sale = await market.Sell();
        await sale.Review(1, 2, 1, "Broken glass");
        await sale.Ask();
        var page = await sale.Withdraw();
        page.Text.ShouldNotContain("under review");
        await sale.Decide(Ruling.Delete);
        page = await market.Visitor().Open(sale.SellerPath);
        page.Text.ShouldContain("Withdrawn by the buyer on");
        page.Text.ShouldNotContain("Deleted by support");
        (await sale.Stored()).UnderReviewSince.ShouldBeNull();
        (await market.WrongScores()).ShouldBe(0);
    }

    [Fact, Trait("Rule", "REV-9")]
    public async Task A_deleted_review_can_be_neither_edited_nor_withdrawn_nor_replied_to_nor_written_anew()
    {
        var sale = await market.Sell();
        await sale.Review(1, 2, 1, "Broken glass");
        var edit = await sale.Open(sale.Buyer, $"{sale.ReviewPath}/edit");
        var withdrawal = await sale.Open(sale.Buyer, $"{sale.ReviewPath}/withdrawal");
        var reply = await sale.Open(sale.Seller, await sale.ReplyPath());
        await sale.Decide(Ruling.Delete);
        foreach (var (path, sentence) in new[]
        {
            ("/edit", "Support deleted this review. You can't edit it or write a new one."),
            ("/withdrawal", "Support deleted this review, so you can't withdraw it."),
            ("", "Support deleted your review of this order. You can't write a new one."),
        })
        {
            (await sale.Open(sale.Buyer, sale.ReviewPath + path)).Text.ShouldContain(sentence);
        }
        var refused = await sale.Open(sale.Seller, await sale.ReplyPath());
        refused.Text.ShouldContain("Support deleted this review, so you can't reply to it.");
        refused.Body.ShouldNotContain("glass");
        (await edit.Submit("Edit review", new { Fulfillment = 5 })).Status.ShouldBe(HttpStatusCode.Conflict);
        (await withdrawal.Submit("Withdraw review", new { Reason = "Solved" })).Status.ShouldBe(HttpStatusCode.Conflict);
        (await reply.Submit("Reply", new { Text = "It was whole when we sent it." })).Status.ShouldBe(HttpStatusCode.Conflict);
        var place = new OrderPlace(sale.Order.OrderId, sale.Buyer.Id, sale.Seller.Id, HasEnded: true);
        foreach (var viewer in new[] { sale.Buyer, sale.Seller })
        {
            var part = await market.Part<OrderReviewPart>(place, viewer);
            foreach (var link in new[] { "Edit review", "Withdraw review", ">Reply<", "deletion-request" }) part.ShouldNotContain(link);
        }
    }

    [Theory, Trait("Rule", "MOD-7")]
    [InlineData(Ruling.TakeOutOfScore)]
    [InlineData(Ruling.TakeOutPassage)]
    public async Task A_review_that_stands_can_still_be_edited_replied_to_and_withdrawn(Ruling ruling)
    {
        var sale = await market.Sell();
        await sale.Review(1, 2, 1, "Broken glass");
        await sale.Decide(ruling, passage: ruling == Ruling.TakeOutPassage ? "glass" : null);
        (await sale.Reply("It was whole when we sent it.")).Text.ShouldContain("It was whole when we sent it.");
        (await sale.Edit(2, 2, 2, "Broken vase")).Text.ShouldContain("Broken vase");
        (await sale.Withdraw()).Text.ShouldContain("Withdrawn by the buyer on");
        (await market.WrongScores()).ShouldBe(0);
    }

    [Fact, Trait("Rule", "MOD-7"), Trait("Rule", "REV-4")]
    public async Task Staff_see_the_original_text_the_ruling_its_ground_and_the_passage()
    {
        var sale = await market.Sell();
        await sale.Review(1, 2, 1, "It broke, you utter fool!");
        var path = $"/admin/reviews/{new Number((await sale.Stored()).Id)}";
        await sale.Ask();
        (await sale.Open(market.Support(), path)).Text.ShouldContain("Under review since 2 Mar");
        await sale.Decide(Ruling.TakeOutPassage, passage: "you utter fool");
        var page = await sale.Open(market.Support(), path);
        page.Text.ShouldContain("Part removed. Reason: Unrelated comments or insults.");
        page.Text.ShouldContain("Removed passage: you utter fool");
        page.Text.ShouldContain("It broke, you utter fool!");
        page.Text.ShouldNotContain("Under review since");
        await sale.Decide(Ruling.Delete, DeletionReason.Blackmail);
        page = await sale.Open(market.Support(), path);
        page.Text.ShouldContain("Review deleted. Reason: Blackmail or extortion.");
        page.Text.ShouldContain("It broke, you utter fool!");
        page.Document.QuerySelectorAll("#case-review .ratings li").Select(r => r.TextContent).ShouldBe(["Order Fulfillment 1", "Start Time 2", "Communication 1"]);
        await sale.Ask();
        await sale.Decide(Ruling.TakeOutOfScore);
        (await sale.Open(market.Support(), path)).Text.ShouldContain("Review deleted. Reason: Blackmail or extortion.");
        foreach (var person in new[] { sale.Buyer, sale.Seller }) (await sale.Open(person, path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Rule", "MOD-1")]
    public async Task The_seller_alone_is_led_to_ask_for_the_deletion_of_a_review_that_stands()
    {
        var seller = await market.Seller();
        var sale = await market.Sell(seller);
        await sale.Review(1, 2, 1, "Broken glass");
        var path = await sale.RequestPath();
        foreach (var person in new[] { sale.Buyer, await market.Buyer(), await market.Seller(), market.Support() })
        {
            (await sale.Open(person, sale.SellerPath)).Body.ShouldNotContain(path);
        }
        (await market.Visitor().Open(sale.SellerPath)).Body.ShouldNotContain(path);
        (await Link(sale, path)).ShouldBe("Ask support to delete it");
        var place = new OrderPlace(sale.Order.OrderId, sale.Buyer.Id, seller.Id, HasEnded: true);
        (await market.Part<OrderReviewPart>(place, seller)).ShouldContain(path);
        (await market.Part<OrderReviewPart>(place, sale.Buyer)).ShouldNotContain(path);
        await sale.Ask();
        (await Link(sale, path)).ShouldBe("Deletion request");
        await sale.Decide(Ruling.TakeOutOfScore);
        (await Link(sale, path)).ShouldBe("Ask support to delete it");
        await sale.Ask();
        await sale.Decide(Ruling.Delete);
        (await Link(sale, path)).ShouldBeNull();
        await sale.Decide(Ruling.Keep);
        await sale.Withdraw();
        (await Link(sale, path)).ShouldBeNull();
    }

    [Fact, Trait("Rule", "MOD-1"), Trait("Rule", "REP-2")]
    public async Task The_own_reputation_leads_from_its_negative_reviews_to_the_request_and_follows_the_decision()
    {
        var seller = await market.Seller();
        for (var i = 0; i < 9; i++) await (await market.Sell(seller)).Review();
        var sale = await market.Sell(seller);
        await sale.Review(1, 1, 1, "Broken glass");
        var page = await market.SignInAs(seller).Open("/shop/reputation");
        page.Text.ShouldContain("It is 90% over the last 365 days. The ratio of positive to negative reviews is 9 : 1");
        page.Document.QuerySelector($"a[href='{await sale.RequestPath()}']").ShouldNotBeNull();
        await sale.Decide(Ruling.TakeOutOfScore);
        page = await market.SignInAs(seller).Open("/shop/reputation");
        page.Text.ShouldContain("not enough data 9 : 0");
        page.Text.ShouldNotContain("Broken glass");
    }

    [Fact, Trait("Rule", "REP-3")]
    public async Task The_scores_beside_the_offers_follow_the_decision_too()
    {
        var seller = await market.Seller();
        var listed = await market.Lists(seller);
        var sale = await market.Sell(seller, offer: listed);
        await sale.Review(1, 1, 1, "Broken glass");
        (await (await market.Sell(seller, offer: listed)).Review(5, 5, 5)).Status.ShouldBe(HttpStatusCode.OK);
        (await Stars()).ShouldBe((18, 2));
        await sale.Decide(Ruling.Delete);
        (await Stars()).ShouldBe((15, 1));
        await sale.Decide(Ruling.Keep);
        (await Stars()).ShouldBe((18, 2));
        await sale.Ask();
        await sale.Decide(Ruling.TakeOutOfScore);
        await sale.Edit(2, 2, 2, "Broken glass");
        (await Stars()).ShouldBe((15, 1));
        await sale.Decide(Ruling.Keep);
        (await Stars()).ShouldBe((21, 2));
        await sale.Ask();
        await sale.Decide(Ruling.TakeOutOfScore);
        await sale.Withdraw();
        (await Stars()).ShouldBe((15, 1));

        async Task<(long, int)> Stars()
        {
            var offer = await market.OfferOf(listed);
            return (offer.Stars, offer.Reviews);
        }
    }

    [Fact, Trait("Rule", "MOD-6")]
    public async Task Those_who_decide_read_the_words_that_the_buyer_wrote_last()
    {
        var sale = await market.Sell();
        await sale.Review(1, 2, 1, "Broken glass");
        await sale.Edit(2, 2, 2, "Broken vase");
        await sale.Decide(Ruling.Delete);
        var (review, version) = ((await sale.Stored()).Id, (await sale.Stored()).Version);
        ((await market.In((IReadReviews reviews) => reviews.Find(review, default)))! with { Pictures = [] }).ShouldBe(new ReviewText(new Ratings(2, 2, 2), "Broken vase", "", version, false));
        (await market.In((IReadReviews reviews) => reviews.Find(1, default))).ShouldBeNull();
    }

    [Fact, Trait("Rule", "MOD-7"), Trait("Rule", "MOD-14")]
    public async Task A_newer_request_that_is_rejected_leaves_what_was_decided_before_even_when_the_rejection_is_final()
    {
        var sale = await market.Sell();
        await sale.Review(1, 2, 1, "Broken glass");
        await sale.Decide(Ruling.TakeOutOfScore);
        var older = sale.Case;
        await sale.Ask();
        await sale.Decide(Ruling.Keep);
        var stored = await sale.Stored();
        (stored.Ruled, stored.UnderReviewSince).ShouldBe((Ruling.TakeOutOfScore, null));
        await sale.Appeal(Party.Seller);
        await sale.Decide(Ruling.Keep);
        (await sale.Stored()).Counts.ShouldBeFalse();
        sale.Case = older;
        await sale.Decide(Ruling.Keep);
        (await sale.Stored()).Counts.ShouldBeTrue();
        (await market.WrongScores()).ShouldBe(0);
    }

    /// <summary>All pages that show a review, except staff pages.</summary>
    private async Task<IReadOnlyList<string>> Everywhere(Sale sale)
    {
        var order = new OrderPlace(sale.Order.OrderId, sale.Buyer.Id, sale.Seller.Id, HasEnded: true);
        return
        [
            (await market.Visitor().Open(sale.SellerPath)).Text,
            (await sale.Open(sale.Seller, sale.SellerPath)).Text,
            Reads(await market.Part<OfferReviewsPart>(new OfferPlace(sale.Order.OfferId, sale.Seller.Id, sale.Seller.Shop!), null)),
            Reads(await market.Part<OrderReviewPart>(order, sale.Buyer)),
            Reads(await market.Part<OrderReviewPart>(order, sale.Seller)),
        ];
    }

    private static string Reads(string html) => WebUtility.HtmlDecode(html);

    private static async Task<string?> Link(Sale sale, string path) =>
        (await sale.Open(sale.Seller, sale.SellerPath)).Document.QuerySelector($"a[href='{path}']")?.TextContent;

    private Task<Tally> Total(Sale sale) => market.In((ReviewsDbContext db) => db.Scores.AsNoTracking()
        .Where(s => s.Kind == ScoreOf.Seller && s.SubjectId == sale.Seller.Id && s.Day == Score.AllTime).Select(s => s.Tally).SingleAsync());
}
