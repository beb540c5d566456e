using System.Net;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Orders;

namespace Marketplace.IntegrationTests.Reviews;

public sealed class ReplyToReviewTests(Market market) : IClassFixture<Market>
{
    [Fact, Trait("Rule", "REV-6")]
    public async Task The_seller_replies_publicly_once_and_changes_the_reply_once()
    {
        var sale = await market.Sell();
        await sale.Review(2, 2, 2, "It came late");
        var page = await sale.Reply("It was sent late because our printer broke.");
        page.Path.ShouldBe(sale.SellerPath);
        page.Text.ShouldContain("Seller's reply");
        page.Text.ShouldContain("our printer broke");
        (await sale.Open(sale.Seller, await sale.ReplyPath())).ValueOf("Text").ShouldBe("It was sent late because our printer broke.");
        page = await sale.Reply("From now on we have two printers.", "Change reply");
        page.Text.ShouldContain("changed 2 Mar");
        page.Text.ShouldNotContain("our printer broke");
        var third = await sale.Open(sale.Seller, await sale.ReplyPath());
        third.Text.ShouldContain("You've already changed this reply once.");
        third.Document.QuerySelector("form.panel").ShouldBeNull();
    }

    [Fact, Trait("Rule", "REV-6")]
    public async Task Only_the_reviewed_seller_replies()
    {
        var sale = await market.Sell();
        await sale.Review();
        var path = await sale.ReplyPath();
        foreach (var person in new[] { sale.Buyer, await market.Buyer(), await market.Seller(), market.Support() })
        {
            (await sale.Open(person, path)).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await market.Visitor().Open(path)).Body.ShouldNotContain("coach");

        var other = await market.Sell();
        await other.Review();
        var browser = market.SignInAs(other.Seller);
        var form = await browser.Open(await other.ReplyPath());
        foreach (var action in new[] { path, $"{path}/hints" })
        {
            using var request = form.Fill("Reply", new { Text = "Not mine to say." });
            request.RequestUri = new Uri($"http://localhost{action}");
            (await browser.Send(request)).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await sale.Stored()).Reply.ShouldBeNull();
    }

    [Theory, Trait("Rule", "REV-6")]
    [InlineData("", "Enter a reply.")]
    [InlineData("Write to ben@example.com and we will solve it.", "Remove the email address. Replies are public.")]
    [InlineData("Call us: +49 30 1234567", "Remove the phone number. Replies are public.")]
    [InlineData("Call us: +49\u201130\u20111234567", "Remove the phone number. Replies are public.")]
    [InlineData("It is bob.miller@\u200Bexample.com", "Remove the email address. Replies are public.")]
    [InlineData("We sent it to 12 Long Meadow Lane.", "Remove the street address. Replies are public.")]
    [InlineData("Find us at t.me/bensprints", "Remove the messaging link or username. Replies are public.")]
    [InlineData("Change your review to 5 stars and I refund you 20 euros.", "A reply can't ask for another review or promise anything for it. Remove “Change your review to 5 stars and I refund you 20 euros”.")]
    public async Task A_reply_that_says_nothing_or_personal_data_is_refused_at_the_field(string text, string sentence)
    {
        var sale = await market.Sell();
        await sale.Review();
        var page = await sale.Reply(text);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Text").ShouldBe(sentence);
        page.ValueOf("Text").ShouldBe(text);
    }

    [Fact, Trait("Rule", "TXT-2")]
    public async Task A_reply_may_hold_dates_sizes_and_numbers_of_orders()
    {
        var sale = await market.Sell();
        await sale.Review();
        var text = $"Order {sale.Number} left on 2026-11-28 10:30; it comes in 10/20/30/40/50 cm. The line was dead, the signal weak.";
        (await sale.Reply(text)).Errors.ShouldBeEmpty();
        (await sale.Stored()).Reply.ShouldBe(text);
    }

    [Fact, Trait("Rule", "REV-6"), Trait("Rule", "ORD-6")]
    public async Task A_reply_does_not_tell_where_the_buyer_lives()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Finished);
        var written = await (await deal.AsBuyer("/review")).Submit("Publish review", new { Fulfillment = 1, StartTime = 1, Communication = 1, Comment = "Late" });
        written.Errors.ShouldBeEmpty();
        var form = await (await deal.AsSeller()).Follow("Reply");
        foreach (var text in new[] { "It was sent to hidden lane 5.", "It was sent to 10115 Berlin.", "Ann Example was not at home." })
        {
            var refused = await form.Submit("Reply", new { Text = text });
            refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            refused.ErrorAt("Text").ShouldContain("Replies are public");
            refused.ValueOf("Text").ShouldBe(text);
        }
        (await form.Submit("Reply", new { Text = "The parcel took longer than usual." })).Text.ShouldContain("took longer than usual");
    }

    [Theory, Trait("Rule", "REV-6")]
    [InlineData(2000, HttpStatusCode.OK)]
    [InlineData(2001, HttpStatusCode.UnprocessableEntity)]
    public async Task A_reply_has_up_to_two_thousand_characters(int length, HttpStatusCode status)
    {
        var sale = await market.Sell();
        await sale.Review();
        (await sale.Reply(new string('x', length))).Status.ShouldBe(status);
    }

    [Fact, Trait("Rule", "REV-6")]
    public async Task The_coach_gives_hints_without_publishing_anything()
    {
        var sale = await market.Sell();
        await sale.Review();
        var form = await sale.Open(sale.Seller, await sale.ReplyPath());
        form.Document.QuerySelectorAll(".coach li.todo").Length.ShouldBe(4);
        var page = await form.Submit("Check my reply", new { Text = "It was sent late because our printer broke. From now on we ship within a day." });
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll(".coach li.done").Length.ShouldBe(4);
        page.ValueOf("Text").ShouldStartWith("It was sent late");
        (await sale.Stored()).Reply.ShouldBeNull();
    }

    [Fact, Trait("Rule", "REV-6")]
    public async Task While_writing_the_hints_come_alone()
    {
        var sale = await market.Sell();
        await sale.Review();
        var browser = market.SignInAs(sale.Seller);
        var path = await sale.ReplyPath();
        using var request = (await browser.Open(path)).Fill("Reply", new { Text = "You liar" });
        request.RequestUri = new Uri($"http://localhost{path}/hints");
        request.Headers.Add("HX-Request", "true");
        var part = await browser.Send(request);
        part.Status.ShouldBe(HttpStatusCode.OK);
        part.Body.TrimStart().ShouldStartWith("<div class=\"coach\"");
        part.Document.QuerySelectorAll("li.todo").Length.ShouldBe(4);
    }

    [Fact, Trait("Rule", "REV-6")]
    public async Task A_reply_to_a_review_that_was_edited_meanwhile_waits_for_another_look()
    {
        var sale = await market.Sell();
        await sale.Review(1, 1, 1, "Broken");
        var form = await sale.Open(sale.Seller, await sale.ReplyPath());
        await sale.Edit(5, 5, 5, "All well now");
        var page = await form.Submit("Reply", new { Text = "It was not broken when we sent it." });
        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Text.ShouldContain("All well now");
        page.ValueOf("Text").ShouldBe("It was not broken when we sent it.");
        (await page.Submit("Reply", new { Text = "Glad that it is well." })).Status.ShouldBe(HttpStatusCode.OK);
    }
}
