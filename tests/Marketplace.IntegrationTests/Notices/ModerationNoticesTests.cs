using Marketplace.Contracts;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Persistence;
using Marketplace.Notices.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Notices;

[Trait("Rule", "NTF-3")]
public sealed class ModerationNoticesTests(Market market) : IClassFixture<Market>
{
    private static readonly DateTime Appeal = new(2026, 4, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Suspended = new(2026, 4, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact, Trait("Rule", "MOD-10")]
    public async Task A_request_is_confirmed_to_the_seller_and_told_to_the_buyer()
    {
        var now = await Happenings.In(market);
        await market.Tell(new DeletionRequested(now.Request));
        await IsTold(now, now.Seller, $"Support has your request to delete the review of “Blue bowl” by {now.Buyer.Name}.");
        await IsTold(now, now.Buyer, $"{now.Order.ShopName} asked support to look at your review of “Blue bowl”. It stays public until support has decided.");
    }

    [Theory, Trait("Rule", "MOD-7")]
    [InlineData(Ruling.Keep, "Support keeps the review of “Blue bowl” by {0}.", "Your review of “Blue bowl” stays as it is: support keeps it.")]
    [InlineData(
        Ruling.TakeOutOfScore, "The review of “Blue bowl” by {0} no longer counts in your score; its text stays.",
        "Your review of “Blue bowl” no longer counts in the score of {1}; its text stays.")]
    [InlineData(
        Ruling.TakeOutPassage, "Support took a passage out of the review of “Blue bowl” by {0}; the rest stays and counts.",
        "Support took a passage out of your review of “Blue bowl”; the rest stays and counts.")]
    [InlineData(Ruling.Delete, "Support deleted the review of “Blue bowl” by {0}.", "Support deleted your review of “Blue bowl”.")]
    public async Task A_decision_is_told_to_both_with_the_time_to_appeal(Ruling ruling, string seller, string buyer)
    {
        foreach (var (until, end) in new[] { ((DateTime?)Appeal, " You can appeal until 1 Apr 2026, 09:00 UTC."), (null, " This is final.") })
        {
            var now = await Happenings.In(market);
            await market.Tell(Decided(now, ruling, Consequence.None) with { AppealUntil = until });
            // Who got all there was hears nothing of an appeal.
            var (sellerEnd, buyerEnd) = (ruling == Ruling.Delete && until is not null ? "" : end, ruling == Ruling.Keep && until is not null ? "" : end);
            await IsTold(now, now.Seller, seller.Replace("{0}", now.Buyer.Name, StringComparison.Ordinal) + sellerEnd);
            await IsTold(now, now.Buyer, buyer.Replace("{1}", now.Order.ShopName, StringComparison.Ordinal) + buyerEnd);
        }
    }

    [Theory, Trait("Rule", "MOD-5")]
    [InlineData(Consequence.None, "")]
    [InlineData(Consequence.Warned, " The next rejection about this review suspends your right to file.")]
    [InlineData(Consequence.FilingSuspended, " You can file no request until 2 Apr 2026, 09:00 UTC.")]
    [InlineData(Consequence.SuspensionProposed, " An administrator decides about your account.")]
    public async Task What_a_rejection_means_is_told_to_the_seller_alone(Consequence consequence, string text)
    {
        var now = await Happenings.In(market);
        await market.Tell(Decided(now, Ruling.Keep, consequence));
        await IsTold(now, now.Seller, $"Support keeps the review of “Blue bowl” by {now.Buyer.Name}.{text} You can appeal until 1 Apr 2026, 09:00 UTC.");
        await IsTold(now, now.Buyer, "Your review of “Blue bowl” stays as it is: support keeps it.");
    }

    [Theory, Trait("Rule", "MOD-9")]
    [InlineData(Party.Buyer)]
    [InlineData(Party.Seller)]
    public async Task An_appeal_is_told_to_the_other_side(Party by)
    {
        var now = await Happenings.In(market);
        await market.Tell(new DecisionAppealed(now.Request, by, market.Clock.Now.AddDays(30)));
        if (by == Party.Buyer)
        {
            await IsTold(now, now.Seller, $"{now.Buyer.Name} appealed the decision about the review of “Blue bowl”. You can join until 1 Apr 2026, 09:00 UTC; somebody else decides anew.");
            await IsToldNothing(now, now.Buyer);
        }
        else
        {
            await IsTold(now, now.Buyer, $"{now.Order.ShopName} appealed the decision about your review of “Blue bowl”. You can join until 1 Apr 2026, 09:00 UTC; somebody else decides anew.");
            await IsToldNothing(now, now.Seller);
        }
    }

    [Fact, Trait("Rule", "REV-5")]
    public async Task A_request_that_ends_for_its_review_was_withdrawn_is_told_to_the_seller_alone()
    {
        var now = await Happenings.In(market);
        await market.Tell(new DeletionRequestClosed(now.Request));
        await IsTold(now, now.Seller, $"Your request to delete the review of “Blue bowl” ended: {now.Buyer.Name} withdrew the review.");
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
            now.Files("mail", person.Email).Count.ShouldBe(1);
            (await now.Notices(person)).Document.QuerySelectorAll(".list-rows li").Length.ShouldBe(1);
        }
    }

    [Fact]
    public async Task The_longest_sentence_fits_its_column()
    {
        var now = await Happenings.In(market);
        foreach (var ruling in Enum.GetValues<Ruling>())
        {
            await market.Tell([.. Enum.GetValues<Consequence>().Select(consequence => Decided(now, ruling, consequence))]);
        }
        var most = await market.In((NoticesDbContext db) => Task.FromResult(db.Model.FindEntityType(typeof(Marketplace.Notices.Domain.Notice))!
            .FindProperty("Text")!.GetMaxLength()!.Value));
        (await market.In((NoticesDbContext db) => db.Notices.MaxAsync(n => n.Text.Length))).ShouldBeLessThanOrEqualTo(most);
    }

    private static DeletionDecided Decided(Happenings now, Ruling ruling, Consequence consequence) => new(
        now.Request, ruling, ruling == Ruling.Keep ? null : DeletionReason.Blackmail, ruling == Ruling.TakeOutPassage ? "fool" : null, Appeal,
        consequence, consequence == Consequence.FilingSuspended ? Suspended : null);

    /// <summary>On the site and by e-mail, once, and never by phone.</summary>
    private static async Task IsTold(Happenings now, Person person, string text)
    {
        var page = await now.Notices(person);
        page.Document.QuerySelectorAll(".list-rows a").ShouldHaveSingleItem().TextContent.ShouldBe(text);
        page.Document.QuerySelector($"a[href='{now.RequestPath}']").ShouldNotBeNull();
        var mail = now.Files("mail", person.Email).ShouldHaveSingleItem();
        mail.ShouldContain($"Subject: {text}");
        mail.ShouldContain($"http://localhost{now.RequestPath}");
        now.Files("phone", person.Phone).ShouldBeEmpty();
    }

    private static async Task IsToldNothing(Happenings now, Person person)
    {
        (await now.Notices(person)).Text.ShouldContain("No notices yet");
        now.Files("mail", person.Email).ShouldBeEmpty();
    }
}
