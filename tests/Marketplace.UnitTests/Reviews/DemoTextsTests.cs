using Marketplace.Contracts;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.Offers.Demo;
using Marketplace.Reviews.Demo;
using Marketplace.Reviews.Domain;

namespace Marketplace.UnitTests.Reviews;

public sealed class DemoTextsTests
{
    private static readonly DateTime Placed = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Each_demo_offer_is_known_by_its_title_and_by_its_kind()
    {
        foreach (var offer in DemoOffers.All)
        {
            var thing = DemoThing.In(offer.Title);
            thing.Name.ShouldNotBe("piece", offer.Title);
            thing.IsSent.ShouldBe(offer.Left is not null, offer.Title);
        }
    }

    [Fact]
    public void A_demo_review_says_only_what_fits_the_order()
    {
        var dice = new Random(1);
        foreach (var (offer, tone) in DemoOffers.All.SelectMany(o => Enum.GetValues<Tone>().Select(t => (o, t))))
        {
            var thing = DemoThing.In(offer.Title);
            foreach (var late in new[] { false, true })
            {
                for (var i = 0; i < 20; i++)
                {
                    var words = DemoTexts.Of(dice, Order(offer.Title, OrderStage.Finished, late ? 9 : 3), thing, tone);
                    var comment = words.CommentOn(thing);
                    comment.ShouldNotContain("{");
                    words.ReplyAbout(thing).ShouldNotContain("{");
                    if (late) comment.ShouldNotContain("sooner than promised", Case.Sensitive, offer.Title);
                    else comment.ShouldNotContain("later than promised", Case.Sensitive, offer.Title);
                    if (!thing.IsSent) comment.ShouldNotContain("packed", Case.Insensitive, offer.Title);
                }
            }
        }
    }

    [Fact]
    public void A_demo_review_of_a_refunded_order_speaks_of_the_refund()
    {
        var thing = new DemoThing("bowl", DemoKind.Pottery);
        DemoTexts.Of(new Random(1), Order("Bowl", OrderStage.Refunded, 3), thing, Tone.Neutral).Comment.ShouldContain("the money came back");
        DemoTexts.Of(new Random(1), Order("Bowl", OrderStage.Refunded, null), thing, Tone.Neutral).Comment.ShouldContain("The refund was quick");
    }

    private static ReviewableOrder Order(string title, OrderStage stage, int? sentAfter)
    {
        var summary = new OrderSummary(1, 2, 3, "anna", 4, "Kiln", "kiln", title, 1, 900, "EUR");
        var facts = new OrderFacts(Placed, Placed.AddDays(1), Placed.AddHours(3), Placed.AddDays(5), sentAfter is { } days ? Placed.AddDays(days) : null, null);
        return new ReviewableOrder(summary, facts, stage, Party.Seller, Placed.AddDays(10));
    }
}
