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
        foreach (var (offer, tone) in DemoOffers.All.SelectMany(o => Enum.GetValues<Tone>().Select(t => (o, t))))
        {
            var thing = DemoThing.In(offer.Title);
            foreach (var late in new[] { false, true })
            {
                foreach (var words in DemoTexts.Of(Order(offer.Title, OrderStage.Finished, late ? 9 : 3), thing, tone))
                {
                    var comment = words.CommentOn(thing);
                    comment.ShouldNotContain("{");
                    words.ReplyAbout(thing).ShouldNotContain("{");
                    if (!late) comment.ShouldNotContain("later than promised", Case.Sensitive, offer.Title);
                    if (!thing.IsSent) comment.ShouldNotContain("packed", Case.Insensitive, offer.Title);
                }
            }
        }
    }

    [Fact]
    public void Nobody_says_the_same_twice_in_a_shop_and_no_shop_replies_in_anothers_words()
    {
        var (voices, thing, order) = (new DemoVoices(new Random(1)), new DemoThing("bowl", DemoKind.Pottery), Order("Bowl", OrderStage.Finished, 3));
        var texts = DemoTexts.Of(order, thing, Tone.Positive);
        foreach (var seller in new[] { 1L, 2L })
        {
            var said = Enumerable.Range(0, texts.Count).Select(_ => voices.Choose(seller, texts)).ToList();
            said.ShouldBeUnique();
            voices.Choose(seller, texts).ShouldBeNull("all has been said");
            said.ForEach(words => voices.MayReply(words!.Reply).ShouldBe(seller == 1));
        }
    }

    [Fact]
    public void A_demo_review_of_a_refunded_order_speaks_of_the_refund()
    {
        var thing = new DemoThing("bowl", DemoKind.Pottery);
        DemoTexts.Of(Order("Bowl", OrderStage.Refunded, 3), thing, Tone.Neutral).ShouldAllBe(w => w.Comment.Contains("the money came back"));
        DemoTexts.Of(Order("Bowl", OrderStage.Refunded, null), thing, Tone.Neutral).ShouldAllBe(w => w.Comment.Contains("The refund was quick"));
    }

    private static ReviewableOrder Order(string title, OrderStage stage, int? sentAfter)
    {
        var summary = new OrderSummary(1, 2, 3, "anna", 4, "Kiln", "kiln", title, 1, 900, "EUR");
        var facts = new OrderFacts(Placed, Placed.AddDays(1), Placed.AddHours(3), Placed.AddDays(5), sentAfter is { } days ? Placed.AddDays(days) : null, null);
        return new ReviewableOrder(summary, facts, stage, Party.Seller, Placed.AddDays(10), TimeSpan.FromDays(1));
    }
}
