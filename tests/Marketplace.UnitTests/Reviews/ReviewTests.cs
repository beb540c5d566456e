using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain;

namespace Marketplace.UnitTests.Reviews;

public sealed class ReviewTests
{
    private static readonly Ratings Bad = new(1, 2, 1);

    [Fact, Trait("Rule", "REV-1")]
    public void An_order_canceled_by_its_buyer_within_exactly_an_hour_cannot_be_reviewed()
    {
        var order = Example.Order(OrderStage.Canceled, Party.Buyer, TimeSpan.FromHours(1));
        var refused = Should.Throw<RuleBroken>(() => Review.Publish(1, order, Bad, "", Example.AnHour, Example.Noon));
        refused.Message.ShouldContain("so you can't review it");
        refused.Sentence.Arguments.Single().ToString().ShouldBe("1 hour");
    }

    [Theory, Trait("Rule", "REV-1")]
    [InlineData(OrderStage.Canceled, Party.Buyer, 3601)]
    [InlineData(OrderStage.Canceled, Party.Seller, 60)]
    [InlineData(OrderStage.Refunded, Party.Seller, 60)]
    [InlineData(OrderStage.Finished, Party.Buyer, 60)]
    public void Any_other_ended_order_can_be_reviewed(OrderStage stage, Party by, int seconds)
    {
        var order = Example.Order(stage, by, TimeSpan.FromSeconds(seconds));
        Review.Publish(1, order, Bad, "", Example.AnHour, Example.Noon).OrderId.ShouldBe(order.OrderId);
    }

    [Theory, Trait("Rule", "REV-2")]
    [InlineData(0, 3, 3)]
    [InlineData(3, 6, 3)]
    [InlineData(3, 3, -1)]
    public void Each_rating_is_one_to_five(int fulfillment, int start, int communication) =>
        Should.Throw<RuleBroken>(() => Example.Review(fulfillment, start, communication));

    [Fact, Trait("Rule", "REV-4")]
    public void The_earlier_version_is_kept_when_a_review_is_edited()
    {
        var review = Example.Review(comment: "Lovely.");
        review.Edit(Bad, "It broke.", Example.Noon.AddDays(1));
        var version = review.Versions.ShouldHaveSingleItem();
        version.Ratings.ShouldBe(new Ratings(5, 5, 5));
        version.Comment.ShouldBe("Lovely.");
        review.EditedAt.ShouldBe(Example.Noon.AddDays(1));
        review.Tone.ShouldBe(Tone.Negative);
        ((IRaiseEvents)review).Raised[^1].ShouldBeOfType<ReviewEdited>().Before.ShouldBe(new Ratings(5, 5, 5));
    }

    [Fact, Trait("Rule", "REV-4")]
    public void A_review_is_edited_once()
    {
        var review = Example.Review();
        review.Edit(Bad, "It broke.", Example.Noon);
        Should.Throw<RuleBroken>(() => review.Edit(new Ratings(3, 3, 3), "Half so bad.", Example.Noon)).Message.ShouldContain("already edited this review once");
    }

    [Fact, Trait("Rule", "REV-4")]
    public void An_edit_that_changes_nothing_does_not_use_up_the_edit()
    {
        var review = Example.Review();
        Should.Throw<RuleBroken>(() => review.Edit(review.Ratings, review.Comment, Example.Noon)).Message.ShouldContain("You haven't changed anything");
        review.EditedAt.ShouldBeNull();
    }

    [Fact, Trait("Rule", "REV-5")]
    public void A_withdrawn_review_counts_nothing_and_takes_no_change()
    {
        var review = Example.Review();
        review.Withdraw(WithdrawalReason.Solved, "", Example.Noon);
        review.Counted.ShouldBe(Tally.None);
        review.Words.ShouldBeEmpty();
        Should.Throw<RuleBroken>(() => review.Edit(Bad, "", Example.Noon));
        Should.Throw<RuleBroken>(() => review.Answer("We are sorry for the delay.", Example.Noon));
        Should.Throw<RuleBroken>(() => review.Withdraw(WithdrawalReason.Other, "", Example.Noon));
    }

    [Fact, Trait("Rule", "REV-6")]
    public void A_seller_replies_once_and_changes_the_reply_once()
    {
        var review = Example.Review();
        review.Answer("Thank you.", Example.Noon);
        review.Answer("Thank you, and see you soon.", Example.Noon.AddHours(1));
        review.Reply.ShouldBe("Thank you, and see you soon.");
        ((IRaiseEvents)review).Raised.OfType<ReviewReplied>().Select(r => r.Changed).ShouldBe([false, true]);
        Should.Throw<RuleBroken>(() => review.Answer("And again.", Example.Noon)).Message.ShouldContain("already changed this reply once");
    }

    [Theory, Trait("Rule", "REV-6")]
    [InlineData("Write to me at ben@example.com instead.")]
    [InlineData("My address is ben (at) example (dot) com")]
    [InlineData("Call +49 30 1234567 next time.")]
    [InlineData("Our number: (030) 123-4567")]
    [InlineData("Message us on WhatsApp: we answer there")]
    [InlineData("See https://wa.me/49301234567")]
    [InlineData("t.me/bensprints is quicker")]
    [InlineData("You live at 12 Long Meadow Lane, so it took longer.")]
    [InlineData("We sent it to Hauptstraße 5.")]
    [InlineData("We sent it to rue de Rivoli 12.")]
    public void Personal_data_in_a_reply_is_refused(string text) =>
        Should.Throw<RuleBroken>(() => Example.Review().Answer(text, Example.Noon)).Field.ShouldBe("Text");

    [Theory, Trait("Rule", "REV-6")]
    [InlineData("We sent it to Vodičkova 8, as you asked.", "address")]
    [InlineData("we sent it to VODICKOVA 8", "address")]
    [InlineData("It went to 110 00 Praha on Monday.", "address")]
    [InlineData("Hana Dvořák knows what happened.", "name")]
    [InlineData("hana   dvorak knows what happened", "name")]
    [InlineData("It went to Praha on Monday, and Hana is a nice name.", null)]
    [InlineData("Vodičkova 80 is where we buy our clay.", null)]
    public void What_the_seller_knows_of_the_buyer_is_refused_in_a_reply(string text, string? what)
    {
        var (review, buyer) = (Example.Review(), new Contact("Hana Dvořák", "Vodičkova 8", "110 00", "Praha", "CZ", "+420123456789"));
        if (what is null) review.Answer(text, Example.Noon, buyer);
        else Should.Throw<RuleBroken>(() => review.Answer(text, Example.Noon, buyer)).Message.ShouldBe($"Remove the buyer's {what}. Replies are public.");
        PersonalData.Of(buyer, "Hana Dvořák", "Hana Dvořák knows what happened.").ShouldBeNull();
    }

    [Theory, Trait("Rule", "REV-6")]
    [InlineData("We sent it on 2026-03-02 and it arrived on 05.03.2026.")]
    [InlineData("It cost 12.50, and 3 days on the road are usual.")]
    [InlineData("The parcel DE123456789 took 2 weeks all the way.")]
    [InlineData("E-mail would not have been quicker; here on the platform everyone can see what we agreed.")]
    public void A_reply_without_personal_data_is_published(string text)
    {
        var review = Example.Review();
        review.Answer(text, Example.Noon);
        review.Reply.ShouldBe(text);
    }

    [Fact, Trait("Rule", "REP-3")]
    public void A_review_is_found_by_the_words_of_its_comment_its_reply_and_its_offer()
    {
        var review = Example.Review(comment: "Très bien!");
        review.Answer("Merci", Example.Noon);
        review.Words.Select(w => w.Word).ShouldBe(["tres", "bien", "a", "poster", "merci"], ignoreOrder: true);
        review.Edit(Bad, "Schade", Example.Noon);
        review.Words.Select(w => w.Word).ShouldBe(["schade", "a", "poster", "merci"], ignoreOrder: true);
    }
}
