using Marketplace.Contracts;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;

namespace Marketplace.IntegrationTests.Notices;

[Trait("Rule", "NTF-3")]
public sealed class ModerationNoticesTests(Market market) : IClassFixture<Market>
{
    private const string Reasons = "Read the reasons on the request's page.";
    private static readonly DateTime Appeal = new(2026, 4, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Suspended = new(2026, 4, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact, Trait("Rule", "MOD-10")]
    public async Task A_request_is_confirmed_to_the_seller_and_told_to_the_buyer()
    {
        var now = await Happenings.In(market);
        await market.Tell(new DeletionRequested(now.Request));
        await IsTold(
            now, now.Seller, $"Support received your request to delete the review of “Blue bowl” by {now.Buyer.Name}.",
            "The review stays public until support has decided. We'll email you the decision.");
        await IsTold(
            now, now.Buyer, $"{now.Order.ShopName} asked support to delete your review of “Blue bowl”.",
            "Your review stays public until support has decided. We'll email you the decision.",
            "Next step: You can tell support your side, in a statement on the request's page.");
    }

    [Theory, Trait("Rule", "MOD-7")]
    [InlineData(Ruling.Keep, "Support kept the review of “Blue bowl” by {0}.", "Support kept your review of “Blue bowl”.", null)]
    [InlineData(
        Ruling.TakeOutOfScore, "The review of “Blue bowl” by {0} no longer counts in your score.",
        "Your review of “Blue bowl” no longer counts in the score of {1}.", "Its text stays public.")]
    [InlineData(
        Ruling.TakeOutPassage, "Support removed a passage from the review of “Blue bowl” by {0}.",
        "Support removed a passage from your review of “Blue bowl”.", "The rest stays public and the ratings count.")]
    [InlineData(Ruling.Delete, "Support deleted the review of “Blue bowl” by {0}.", "Support deleted your review of “Blue bowl”.", null)]
    public async Task A_decision_is_told_to_both_with_the_time_to_appeal(Ruling ruling, string seller, string buyer, string? remains)
    {
        foreach (var (until, end) in new[] { ((DateTime?)Appeal, "Next step: You can appeal until 1 Apr, 09:00 UTC."), (null, "This decision is final.") })
        {
            var now = await Happenings.In(market);
            await market.Tell(Decided(now, ruling, Consequence.None) with { AppealUntil = until });
            // A party that got everything it asked for isn't told about an appeal.
            var (sellerEnd, buyerEnd) = (ruling == Ruling.Delete && until is not null ? null : end, ruling == Ruling.Keep && until is not null ? null : end);
            var court = until is null ? "You can still go to court." : null;
            await IsTold(now, now.Seller, seller.Replace("{0}", now.Buyer.Name, StringComparison.Ordinal), remains, Reasons, sellerEnd, court);
            await IsTold(now, now.Buyer, buyer.Replace("{1}", now.Order.ShopName, StringComparison.Ordinal), remains, Reasons, buyerEnd, court);
        }
    }

    [Theory, Trait("Rule", "MOD-5")]
    [InlineData(Consequence.None, null)]
    [InlineData(Consequence.Warned, "If support rejects your next request about this review, you can't send requests for a while.")]
    [InlineData(Consequence.FilingSuspended, "You can't send new requests until 2 Apr, 09:00 UTC.")]
    [InlineData(Consequence.SuspensionProposed, "An administrator will review your account.")]
    public async Task What_a_rejection_means_is_told_to_the_seller_alone(Consequence consequence, string? text)
    {
        var now = await Happenings.In(market);
        await market.Tell(Decided(now, Ruling.Keep, consequence));
        await IsTold(now, now.Seller, $"Support kept the review of “Blue bowl” by {now.Buyer.Name}.", text, Reasons, "Next step: You can appeal until 1 Apr, 09:00 UTC.");
        await IsTold(now, now.Buyer, "Support kept your review of “Blue bowl”.", Reasons);
    }

    [Theory, Trait("Rule", "MOD-9")]
    [InlineData(Party.Buyer)]
    [InlineData(Party.Seller)]
    public async Task An_appeal_is_told_to_the_other_side(Party by)
    {
        var now = await Happenings.In(market);
        await market.Tell(new DecisionAppealed(now.Request, by, market.Clock.Now.AddDays(30)));
        string[] next = ["Someone else will make the final decision.", "Next step: You can appeal too, until 1 Apr, 09:00 UTC."];
        if (by == Party.Buyer)
        {
            await IsTold(now, now.Seller, $"{now.Buyer.Name} appealed the decision about the review of “Blue bowl”.", next);
            await IsToldNothing(now, now.Buyer);
        }
        else
        {
            await IsTold(now, now.Buyer, $"{now.Order.ShopName} appealed the decision about your review of “Blue bowl”.", next);
            await IsToldNothing(now, now.Seller);
        }
    }

    [Fact, Trait("Rule", "REV-5")]
    public async Task A_request_that_ends_for_its_review_was_withdrawn_is_told_to_the_seller_alone()
    {
        var now = await Happenings.In(market);
        await market.Tell(new DeletionRequestClosed(now.Request));
        await IsTold(
            now, now.Seller, $"{now.Buyer.Name} withdrew the review of “Blue bowl” that you asked support to delete.",
            "Your request is closed.");
        await IsToldNothing(now, now.Buyer);
    }

    [Fact, Trait("Rule", "MOD-4")]
    public async Task Who_reported_a_review_is_told_that_support_has_it_and_what_was_decided()
    {
        var now = await Happenings.In(market);
        var reporter = await market.Buyer();
        var report = now.Request with { Reason = DeletionReason.PersonalData, ReportedById = reporter.Id };
        await market.Tell(new ReviewReported(report));
        await market.Tell(Decided(now, Ruling.Keep, Consequence.None) with { Request = report });
        (await now.Notices(reporter)).Document.QuerySelectorAll(".list-rows a:not(.btn)").Select(a => (a.TextContent, a.GetAttribute("href"))).ShouldBe(
        [
            ($"Support kept the review of “Blue bowl” by {now.Buyer.Name} that you reported.", $"/deletion-requests/{new Number(report.RequestId)}/appeal"),
            ($"Support received your report of the review of “Blue bowl” by {now.Buyer.Name}.", now.ReviewPath),
        ]);
        var mails = now.MailTo(reporter);
        mails.Select(mail => mail.Subject!).ShouldBe(
        [
            $"Support received your report of the review of “Blue bowl” by {now.Buyer.Name}",
            $"Support kept the review of “Blue bowl” by {now.Buyer.Name} that you reported",
        ]);
        mails[0].TextBody!.ShouldContain("We'll email you when support has decided.");
        mails[0].TextBody!.ShouldNotContain(new Number(now.Order.OrderId).ToString());
        await IsToldNothing(now, now.Buyer);
        await IsToldNothing(now, now.Seller);
    }

    [Fact, Trait("Rule", "MOD-4")]
    public async Task A_report_that_takes_a_review_down_is_told_to_all_three()
    {
        var now = await Happenings.In(market);
        var reporter = await market.Buyer();
        await market.Tell(Decided(now, Ruling.Delete, Consequence.None) with { Request = now.Request with { ReportedById = reporter.Id } });
        now.MailTo(reporter).ShouldHaveSingleItem().Subject!.ShouldBe($"Support deleted the review of “Blue bowl” by {now.Buyer.Name} that you reported");
        await IsTold(now, now.Seller, $"Support deleted the review of “Blue bowl” by {now.Buyer.Name}.", Reasons);
        await IsTold(now, now.Buyer, "Support deleted your review of “Blue bowl”.", Reasons, "Next step: You can appeal until 1 Apr, 09:00 UTC.");
    }

    [Fact, Trait("Rule", "REV-5")]
    public async Task A_report_that_ends_for_its_review_was_withdrawn_is_told_to_who_reported_it()
    {
        var now = await Happenings.In(market);
        var reporter = await market.Buyer();
        await market.Tell(new DeletionRequestClosed(now.Request with { ReportedById = reporter.Id }));
        var mail = now.MailTo(reporter).ShouldHaveSingleItem();
        mail.Subject.ShouldBe($"{now.Buyer.Name} withdrew the review of “Blue bowl” that you reported");
        mail.TextBody!.ShouldContain("Your report is closed.");
        await IsToldNothing(now, now.Seller);
    }

    [Theory, Trait("Rule", "MOD-5")]
    [InlineData(true, "An administrator suspended your deletion requests until 2 Apr, 09:00 UTC.")]
    [InlineData(false, "An administrator reviewed your deletion requests and didn't suspend them.")]
    public async Task What_an_administrator_decides_about_a_sellers_requests_is_told_to_the_seller(bool suspended, string text)
    {
        var now = await Happenings.In(market);
        await market.Tell(new FilingDecided(now.Seller.Id, now.Order.ShopName, suspended ? Suspended : null));
        (await now.Notices(now.Seller)).Document.QuerySelectorAll(".list-rows a:not(.btn)[href='/shop/deletion-requests']").ShouldHaveSingleItem().TextContent.ShouldBe(text);
        now.MailTo(now.Seller).ShouldHaveSingleItem().Subject!.ShouldBe(text.TrimEnd('.'));
        await IsToldNothing(now, now.Buyer);
    }

    [Fact, Trait("Rule", "NTF-2")]
    public async Task A_decision_that_comes_twice_is_told_once()
    {
        var now = await Happenings.In(market);
        DomainEvent decided = Decided(now, Ruling.Delete, Consequence.None) with { Id = market.Get<IdGenerator>().Next() };
        await market.Tell(decided);
        await market.Tell(decided);
        foreach (var person in new[] { now.Buyer, now.Seller })
        {
            now.MailTo(person).Count.ShouldBe(1);
            (await now.Notices(person)).Document.QuerySelectorAll(".list-rows li").Length.ShouldBe(1);
        }
    }

    private static DeletionDecided Decided(Happenings now, Ruling ruling, Consequence consequence) => new(
        now.Request, ruling, ruling == Ruling.Keep ? null : DeletionReason.Blackmail, ruling == Ruling.TakeOutPassage ? "fool" : null, Appeal,
        consequence, consequence == Consequence.FilingSuspended ? Suspended : null);

    /// <summary>Once on the site and by email, never by phone; only the email has the details, and only these.</summary>
    private static async Task IsTold(Happenings now, Person person, string text, params string?[] details)
    {
        var page = await now.Notices(person);
        page.Document.QuerySelectorAll(".list-rows a:not(.btn)").ShouldHaveSingleItem().TextContent.ShouldBe(text);
        page.Document.QuerySelector($"a[href='{now.RequestPath}']").ShouldNotBeNull();
        var mail = now.MailTo(person).ShouldHaveSingleItem();
        mail.Subject.ShouldBe(text.TrimEnd('.'));
        var (said, box) = (details.OfType<string>().ToList(), $"Order {now.Grouped}\nBlue bowl");
        if (!said.Any(d => d.StartsWith("Next step:", StringComparison.Ordinal))) said.Add("You don't need to do anything.");
        mail.TextBody!.ReplaceLineEndings("\n").Split("\n\n")[1..].TakeWhile(p => !p.StartsWith("View request:", StringComparison.Ordinal))
            .ShouldBe([text.TrimEnd('.'), .. said[..^1], box, said[^1]]);
        mail.TextBody!.ShouldContain($"http://localhost{now.RequestPath}");
        now.PhoneMessagesTo(person).ShouldBeEmpty();
    }

    private static async Task IsToldNothing(Happenings now, Person person)
    {
        (await now.Notices(person)).Text.ShouldContain("No notices yet");
        now.MailTo(person).ShouldBeEmpty();
    }
}
