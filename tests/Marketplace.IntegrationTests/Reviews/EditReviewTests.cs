using System.Net;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;

namespace Marketplace.IntegrationTests.Reviews;

public sealed class EditReviewTests(Market market) : IClassFixture<Market>
{
    [Fact, Trait("Rule", "REV-4")]
    public async Task The_buyer_edits_the_review_once_and_it_is_marked()
    {
        var sale = await market.Sell();
        await sale.Review(1, 1, 1, "Broken");
        var form = await sale.Open(sale.Buyer, $"{sale.ReviewPath}/edit");
        form.ValueOf("Fulfillment").ShouldBe("1");
        form.ValueOf("Comment").ShouldBe("Broken");
        form.Text.ShouldContain("You can edit a review once.");
        var page = await sale.Edit(4, 4, 4, "They sent a new one");
        page.Path.ShouldBe(sale.SellerPath);
        page.Text.ShouldContain("They sent a new one");
        page.Text.ShouldNotContain("Broken");
        page.Text.ShouldMatch(@"edited \d+ Mar");
        (await market.WrongScores()).ShouldBe(0);
        var again = await sale.Open(sale.Buyer, $"{sale.ReviewPath}/edit");
        again.Text.ShouldContain("You've already edited this review once.");
        again.Document.QuerySelector("form.panel").ShouldBeNull();
    }

    [Fact, Trait("Rule", "REV-4")]
    public async Task After_editing_the_buyer_sees_the_review_and_the_confirmation_however_many_newer_reviews_there_are()
    {
        var sale = await market.Sell();
        await sale.Review(comment: "First");
        await (await market.Sell(sale.Seller)).Review(comment: "Newer");
        var page = await sale.Edit(4, 4, 4, "Edited");
        page.Document.QuerySelector("article.review")!.Id.ShouldBe($"review-{new Number((await sale.Stored()).Id)}");
        page.Document.QuerySelector(".told")!.TextContent.ShouldBe("Your review has been updated.");
    }

    [Fact, Trait("Rule", "REV-4")]
    public async Task A_preview_of_the_edit_uses_up_nothing()
    {
        var sale = await market.Sell();
        await sale.Review(1, 1, 1, "Broken");
        var page = await (await sale.Open(sale.Buyer, $"{sale.ReviewPath}/edit")).Submit("Preview", new { Fulfillment = 4, Comment = "They sent a new one" });
        page.Document.QuerySelector("#preview article")!.TextContent.ShouldContain("They sent a new one");
        (await sale.Stored()).Comment.ShouldBe("Broken");
        (await sale.Stored()).EditedAt.ShouldBeNull();
        (await page.Submit("Edit review")).Text.ShouldContain("They sent a new one");
    }

    [Fact, Trait("Rule", "REV-4")]
    public async Task Only_the_buyer_edits_the_review()
    {
        var sale = await market.Sell();
        await sale.Review();
        foreach (var person in new[] { await market.Buyer(), sale.Seller, market.Support() })
        {
            (await sale.Open(person, $"{sale.ReviewPath}/edit")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await market.Visitor().Open($"{sale.ReviewPath}/edit")).Body.ShouldNotContain("star-input");
        var unwritten = await market.Sell();
        (await unwritten.Open(unwritten.Buyer, $"{unwritten.ReviewPath}/edit")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Rule", "REV-4")]
    public async Task Somebody_else_who_posts_the_edit_is_told_that_there_is_nothing()
    {
        var sale = await market.Sell();
        await sale.Review(5, 5, 5);
        var other = await market.Sell();
        await other.Review(5, 5, 5);
        var browser = market.SignInAs(other.Buyer);
        using var request = (await browser.Open($"{other.ReviewPath}/edit")).Fill("Edit review", new { Fulfillment = 1 });
        request.RequestUri = new Uri($"http://localhost{sale.ReviewPath}/edit");
        (await browser.Send(request)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await sale.Stored()).Ratings.ShouldBe(new Ratings(5, 5, 5));
    }

    [Fact, Trait("Rule", "REV-4")]
    public async Task Of_two_tabs_that_edit_the_second_is_told_and_keeps_what_was_typed()
    {
        var sale = await market.Sell();
        await sale.Review(5, 5, 5, "First");
        var second = await sale.Open(sale.Buyer, $"{sale.ReviewPath}/edit");
        await sale.Edit(4, 4, 4, "From the first tab");
        var page = await second.Submit("Edit review", new { Fulfillment = 2, Comment = "From the second tab" });
        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Errors.ShouldContain("This review has changed since you opened the page.");
        page.ValueOf("Comment").ShouldBe("From the second tab");
        page.ValueOf("Fulfillment").ShouldBe("2");
        (await sale.Stored()).Comment.ShouldBe("From the first tab");
        (await market.WrongScores()).ShouldBe(0);
    }

    [Fact, Trait("Rule", "REV-4")]
    public async Task Edits_and_a_withdrawal_at_the_same_moment_leave_one_of_them_and_right_scores()
    {
        var sale = await market.Sell();
        await sale.Review(5, 5, 5, "First");
        var browser = market.SignInAs(sale.Buyer);
        var edit = await browser.Open($"{sale.ReviewPath}/edit");
        var withdrawal = await browser.Open($"{sale.ReviewPath}/withdrawal");
        var pages = await Task.WhenAll(
            browser.Send(edit.Fill("Edit review", new { Fulfillment = 1 })),
            browser.Send(edit.Fill("Edit review", new { Fulfillment = 2 })),
            browser.Send(withdrawal.Fill("Withdraw review", new { Reason = "Mistake" })));
        pages.Count(p => p.Status == HttpStatusCode.OK).ShouldBe(1);
        pages.Count(p => p.Status == HttpStatusCode.Conflict).ShouldBe(2);
        (await sale.Stored()).Version.ShouldBe(2);
        (await market.WrongScores()).ShouldBe(0);
    }

    [Fact, Trait("Rule", "REV-4")]
    public async Task Staff_see_the_earlier_version_and_nobody_else()
    {
        var sale = await market.Sell();
        await sale.Review(1, 2, 1, "The very first words");
        await sale.Edit(4, 4, 4, "Other words");
        var path = $"/admin/reviews/{new Number((await sale.Stored()).Id)}";
        var page = await sale.Open(market.Support(), $"/admin/reviews?order={sale.Number}");
        page.Path.ShouldBe(path);
        page.Text.ShouldContain("The very first words");
        page.Text.ShouldContain("Order Fulfillment 1, Start Time 2, Communication 1");
        page.Text.ShouldContain("Other words");
        foreach (var person in new[] { sale.Buyer, sale.Seller })
        {
            (await sale.Open(person, path)).Status.ShouldBe(HttpStatusCode.NotFound);
            (await sale.Open(person, "/admin/reviews")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await market.Visitor().Open(path)).Body.ShouldNotContain("The very first words");
        (await sale.Open(market.Support(), "/admin/reviews?order=7777")).Text.ShouldContain("No review found");
        (await sale.Open(market.Support(), "/admin/reviews/7777")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Rule", "REV-5"), Trait("Rule", "REV-9")]
    public async Task A_withdrawn_review_leaves_a_mark_with_reason_and_date_but_never_the_text()
    {
        var sale = await market.Sell();
        await sale.Review(1, 1, 1, "Terrible smell");
        await sale.Reply("We are sorry about the terrible smell.");
        market.Clock.Advance(TimeSpan.FromDays(1));
        var page = await sale.Withdraw("Solved", "Terrible smell, but they paid me back");
        page.Path.ShouldBe(sale.SellerPath);
        page.Text.ShouldMatch(@"Withdrawn by the buyer on \d+ Mar ?: The problem was solved");
        page.Text.ShouldNotContain("smell");
        page.Text.ShouldContain("No reviews yet");
        (await market.WrongScores()).ShouldBe(0);
        (await market.Visitor().Open($"{sale.SellerPath}?show=negative")).Text.ShouldNotContain("Withdrawn by");
        (await sale.Open(market.Support(), $"/admin/reviews?order={sale.Number}")).Text.ShouldContain("they paid me back");
    }

    [Fact, Trait("Rule", "REV-5")]
    public async Task A_withdrawn_review_cannot_be_written_anew_nor_changed()
    {
        var sale = await market.Sell();
        await sale.Review();
        var edit = await sale.Open(sale.Buyer, $"{sale.ReviewPath}/edit");
        var reply = await sale.Open(sale.Seller, await sale.ReplyPath());
        await sale.Withdraw();
        (await sale.Open(sale.Buyer, sale.ReviewPath)).Text.ShouldContain("You can't write a new one.");
        (await sale.Open(sale.Buyer, $"{sale.ReviewPath}/edit")).Text.ShouldContain("You withdrew this review.");
        (await sale.Open(sale.Buyer, $"{sale.ReviewPath}/withdrawal")).Text.ShouldContain("You've already withdrawn this review.");
        (await sale.Open(sale.Seller, await sale.ReplyPath())).Text.ShouldContain("The buyer withdrew this review");
        (await edit.Submit("Edit review", new { Fulfillment = 1 })).Status.ShouldBe(HttpStatusCode.Conflict);
        var late = await reply.Submit("Reply", new { Text = "Thank you for buying here." });
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.ValueOf("Text").ShouldBe("Thank you for buying here.");
    }

    [Fact, Trait("Rule", "REV-5")]
    public async Task A_withdrawal_needs_a_reason_and_the_buyer()
    {
        var sale = await market.Sell();
        await sale.Review();
        var page = await sale.Withdraw("", new string('x', 501));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Reason").ShouldBe("Choose a reason.");
        page.ErrorAt("Words").ShouldBe("Use at most 500 characters.");
        (await sale.Withdraw("99")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        foreach (var person in new[] { await market.Buyer(), sale.Seller, market.Support() })
        {
            (await sale.Open(person, $"{sale.ReviewPath}/withdrawal")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }
}
