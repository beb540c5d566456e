using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain;

namespace Marketplace.UnitTests.Reviews;

public sealed class WordingTests
{
    [Theory]
    [InlineData(59, "less than a minute")]
    [InlineData(60, "1 minute")]
    [InlineData(20 * 60, "20 minutes")]
    [InlineData(3600, "1 hour")]
    [InlineData(24 * 3600, "24 hours")]
    [InlineData((48 * 3600) - 1, "47 hours")]
    [InlineData(48 * 3600, "2 days")]
    [InlineData(90 * 24 * 3600, "90 days")]
    public void A_length_of_time_reads_in_its_largest_sensible_unit(int seconds, string words) =>
        Sentence.Of(TimeSpan.FromSeconds(seconds)).ToString().ShouldBe(words);

    [Fact, Trait("Rule", "REV-2")]
    public void The_measured_facts_are_told_in_words()
    {
        var facts = Example.Facts(Example.Noon);
        facts.Start.ToString().ShouldBe("The seller promised to start within 24 hours and started after 3 hours.");
        facts.Delivery.ToString().ShouldBe("The seller promised delivery within 4 days and delivered after 3 days.");
        facts.Answer.ToString().ShouldBe("The seller first responded after 20 minutes.");
        var nothing = facts with { StartedAt = null, SentAt = null, FirstAnswerAt = null };
        nothing.Start.ToString().ShouldBe("The seller promised to start within 24 hours. The order was not started.");
        nothing.Delivery.ToString().ShouldBe("The seller promised delivery within 4 days. The order was not delivered.");
        nothing.Answer.ToString().ShouldBe("The seller sent no message.");
    }

    [Theory, Trait("Rule", "REV-8")]
    [InlineData(OrderStage.Canceled, Party.Seller, "canceled by the seller after 3 days")]
    [InlineData(OrderStage.Canceled, Party.Buyer, "canceled by the buyer after 3 days")]
    [InlineData(OrderStage.Canceled, Party.Clock, "canceled after 3 days")]
    [InlineData(OrderStage.Refunded, Party.Support, "refunded by support after 3 days")]
    [InlineData(OrderStage.Refunded, Party.Seller, "refunded by the seller after 3 days")]
    [InlineData(OrderStage.Finished, Party.Clock, "closed automatically after 3 days")]
    [InlineData(OrderStage.Finished, Party.Buyer, "finished after 3 days")]
    public void A_review_says_how_its_order_ended(OrderStage stage, Party by, string words) =>
        OrderEnd.InWords(stage, by, TimeSpan.FromDays(3), unpaidFor: null).ToString().ShouldBe(words);

    [Fact, Trait("Rule", "REV-8")]
    public void A_review_of_an_order_that_was_not_paid_says_how_long_the_buyer_had() =>
        OrderEnd.InWords(OrderStage.Canceled, Party.Seller, TimeSpan.FromDays(5), unpaidFor: TimeSpan.FromDays(4)).ToString()
            .ShouldBe("not paid within 4 days of approval, canceled by the seller");

    [Fact, Trait("Rule", "REV-6")]
    public void The_coach_is_content_with_a_reply_that_explains_and_looks_ahead_in_each_language()
    {
        string[] replies =
        [
            "We are sorry: the parcel was sent late because our printer broke. From now on we ship every order within a day.",
            "Lo sentimos: el paquete llegó tarde porque se rompió la impresora. Ahora enviamos todos los pedidos en un día.",
            "Pedimos desculpas: o pacote chegou tarde porque a impressora quebrou. Agora enviamos todos os pedidos em um dia.",
        ];
        foreach (var reply in replies) ReplyCoach.HintsOn(reply).ShouldAllBe(hint => hint.Followed);
    }

    [Theory, Trait("Rule", "REV-6")]
    [InlineData("", "Write one or two sentences")]
    [InlineData("Thanks", "Write one or two sentences")]
    [InlineData("Thank you so much for your kind words, dear Anna, it means a lot.", "Explain what happened")]
    [InlineData("The parcel was late because our printer broke, and you got your money back.", "Write for future buyers")]
    [InlineData("You are a liar, everyone can see that it was sent in time.", "Stay polite")]
    [InlineData("Eres un mentiroso, todos pueden ver que lo enviamos a tiempo.", "Stay polite")]
    [InlineData("Que vergonha, todos podem ver que enviamos no prazo.", "Stay polite")]
    [InlineData("NOBODY ELSE EVER complained about it, it was sent in time.", "Stay polite")]
    public void The_coach_points_out_what_a_reply_lacks(string reply, string advice) =>
        ReplyCoach.HintsOn(reply).Where(h => !h.Followed).ShouldContain(h => h.Advice.StartsWith(advice, StringComparison.Ordinal));
}
