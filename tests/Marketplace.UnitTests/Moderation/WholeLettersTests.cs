using Marketplace.Casework;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;

namespace Marketplace.UnitTests.Moderation;

/// <summary>Every sentence of every letter, in its order: a sentence that is left out, added or told to the wrong side fails here.</summary>
[Trait("Rule", "MOD-7")]
public sealed class WholeLettersTests
{
    private const string People = "A person made this decision. Automatic checks can mark messages and words for support, but they decide nothing.";
    private const string Since = "In effect from 2 Mar 2026, 12:00 UTC, with no end date.";
    private const string MayAppeal = "You can appeal until 1 Apr 2026, 12:00 UTC. Someone else will make the final decision.";
    private const string Final = "This decision on the appeal is final.";
    private const string Blackmail = "Blackmail or extortion: Nobody may demand anything for writing, changing or withdrawing a review.";
    private const string NotProven = "Reason not proven: Support acts on a review only if the evidence proves the reason given.";

    private readonly SellerStanding standing = new(Example.Seller);

    public static TheoryData<Ruling, string[], string[]> First => new()
    {
        { Ruling.Keep, ["The review stays as it is.", NotProven, People, MayAppeal], ["Your review stays as it is.", NotProven, People] },
        {
            Ruling.TakeOutOfScore, ["The review no longer counts in your score. Its text stays public.", Blackmail, Since, People, MayAppeal],
            ["Your review no longer counts in the seller's score. Its text stays public, with a note.", Blackmail, Since, People, MayAppeal]
        },
        {
            Ruling.TakeOutPassage, ["Support removed a passage from the review. The rest stays public and counts.", Blackmail, "Removed passage: “You thieves!”", Since, People, MayAppeal],
            ["Support removed a passage from your review. The rest stays public and counts.", Blackmail, "Removed passage: “You thieves!”", Since, People, MayAppeal]
        },
        {
            Ruling.Delete, ["Support deleted the review. A note in its place gives the reason and the date.", Blackmail, Since, People],
            ["Support deleted your review. A note in its place gives the reason and the date.", Blackmail, Since, People, MayAppeal]
        },
    };

    [Theory, MemberData(nameof(First))]
    public void Of_a_first_decision(Ruling ruling, string[] seller, string[] buyer)
    {
        var request = Example.Request(standing);
        Read(request.Decide(ruling, standing), request).ShouldBe([Flat("To the seller", seller), Flat("To the buyer", buyer)]);
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, "This is a warning: support rejected another request about this review. After further rejections, you can't send requests for a while.")]
    [InlineData(3, "You can't send new requests until 1 Apr 2026, 12:00 UTC, because support rejected another request about this review.")]
    [InlineData(4, "An administrator will review your account because support has rejected several requests about this review.")]
    public void Of_a_further_rejection_only_the_sellers_says_what_follows(int rejections, string? follows)
    {
        DeletionRequest request = null!;
        for (var i = 1; i <= rejections; i++)
        {
            request = Example.Request(id: 1000 + i);
            request.Decide(Ruling.Keep, standing);
        }
        string[] seller = ["The review stays as it is.", NotProven, .. follows is null ? Array.Empty<string>() : [follows], People, MayAppeal];
        Read(request.Last!, request).ShouldBe([Flat("To the seller", seller), Flat("To the buyer", ["Your review stays as it is.", NotProven, People])]);
    }

    [Theory]
    [InlineData(new long[] { 5 }, "", new[] { "Support removed pictures from {0} review. The rest stays public and counts.", "1 picture was removed." })]
    [InlineData(new long[] { 5, 6 }, "", new[] { "Support removed pictures from {0} review. The rest stays public and counts.", "2 pictures were removed." })]
    [InlineData(new long[] { 5 }, "You thieves!", new[] { "Support removed a passage from {0} review. The rest stays public and counts.", "Removed passage: “You thieves!”", "1 picture was removed." })]
    public void Of_pictures_that_are_removed(long[] pictures, string passage, string[] says)
    {
        var request = Example.Request(standing);
        var decision = Decide(request, Example.Verdict(Ruling.TakeOutPassage) with { Passage = passage, Pictures = pictures });
        string[] Letter(string whose) => [says[0].Replace("{0}", whose, StringComparison.Ordinal), Blackmail, .. says[1..], Since, People, MayAppeal];
        Read(decision, request).ShouldBe([Flat("To the seller", Letter("the")), Flat("To the buyer", Letter("your"))]);
    }

    [Theory]
    [InlineData(0, false, "Support also canceled the order.", "Support also canceled the order.")]
    [InlineData(2500, true, "Support also canceled the order. The buyer gets €25.00 back to their card.", "Support also canceled the order. You get €25.00 back to your card.")]
    [InlineData(2500, false, "Support also canceled the order. Send €25.00 back to the buyer, then confirm it on the order's page.", "Support also canceled the order. The seller has to send €25.00 back to you.")]
    public void Of_a_remedy_and_then_of_the_appeal_which_leaves_it(long amount, bool isByCard, string toSeller, string toBuyer)
    {
        const string Stays = "An appeal can change what happens to the review. The refund stays.";
        const string Stayed = "The order stays canceled, and the refund stays.";
        var request = Example.Request(standing);
        var decision = Decide(request, Example.Verdict(Ruling.Keep) with { Remedy = new(9, amount, "EUR", isByCard) });
        Read(decision, request).ShouldBe(
        [
            Flat("To the seller", ["The review stays as it is.", NotProven, toSeller, Stays, People, MayAppeal]), Flat("To the buyer", ["Your review stays as it is.", NotProven, toBuyer, Stays, People]),
        ]);
        var final = Appeal(request, Party.Seller, Example.Verdict(Ruling.Keep));
        Read(final, request).ShouldBe(
        [
            Flat("To the seller", ["The review stays as it is.", NotProven, Stayed, People, Final]), Flat("To the buyer", ["Your review stays as it is.", NotProven, Stayed, People, Final]),
        ]);
    }

    [Fact]
    public void Of_a_remedy_on_appeal_nothing_says_that_an_appeal_could_change_it()
    {
        var request = Example.Request(standing);
        request.Decide(Ruling.Keep, standing);
        var final = Appeal(request, Party.Seller, Example.Verdict(Ruling.Keep) with { Remedy = new(9, 2500, "EUR", true) });
        Read(final, request)[1].ShouldBe(Flat("To the buyer", ["Your review stays as it is.", NotProven, "Support also canceled the order. You get €25.00 back to your card.", People, Final]));
    }

    [Fact, Trait("Rule", "MOD-9")]
    public void Of_a_decision_that_was_appealed_or_replaced_nothing_offers_an_appeal_again()
    {
        var request = Example.Request(standing);
        var first = request.Decide(Ruling.TakeOutOfScore, standing);
        request.AppealAs(Party.Seller, "The message says it word for word, please read it.", 2000, TimeSpan.FromHours(72), TimeSpan.FromHours(48), Example.Noon);
        var letters = DecisionLetter.AllOf(first, request);
        letters[0].Appeal.ShouldBeNull("this side has appealed");
        letters[1].Appeal.ShouldNotBeNull("the other side can join");
        var final = Decide(request, Example.Verdict(Ruling.Delete), Example.Victor, Example.Noon.AddHours(48));
        DecisionLetter.AllOf(first, request).ShouldAllBe(l => l.Appeal == null && !l.IsFinal);
        DecisionLetter.AllOf(final, request).ShouldAllBe(l => l.Appeal!.English == Final && l.IsFinal);
    }

    [Theory, Trait("Rule", "MOD-15")]
    [InlineData(Ruling.Keep, "Support kept the review of “A poster” by anna that you reported.", "Support found no reason to act on it. Disagreeing with a review is not a reason.")]
    [InlineData(Ruling.TakeOutOfScore, "The review of “A poster” by anna that you reported no longer counts in the seller's score.", "Support found personal data in it.")]
    [InlineData(Ruling.TakeOutPassage, "Support removed a passage from the review of “A poster” by anna that you reported.", "Support found personal data in it.")]
    [InlineData(Ruling.Delete, "Support deleted the review of “A poster” by anna that you reported.", "Support found personal data in it.")]
    public void Of_a_report_who_reported_reads_nothing_about_the_order_and_appeals_only_a_rejection(Ruling ruling, string outcome, string finding)
    {
        var report = DeletionRequest.Report(
            1000, Example.Review(), "Ben's Prints", new StaffMember(50, "carla"), DeletionReason.PersonalData, "It tells where I live.", Example.Deadlines, Example.Noon);
        var rule = ruling == Ruling.Keep ? DecisionRule.NoGround : DecisionRule.PersonalData;
        var letters = Read(Decide(report, Example.Verdict(ruling) with { Rule = rule }), report);
        letters[0].ShouldBe(Flat("To the person who reported", ruling == Ruling.Keep ? [outcome, finding, People, MayAppeal] : [outcome, finding, People]));
        letters.Count.ShouldBe(ruling == Ruling.Keep ? 1 : 3);
        if (ruling == Ruling.Keep) return;
        letters[1].Contains(MayAppeal, StringComparison.Ordinal).ShouldBeFalse("the seller asked for nothing");
        letters[2].ShouldContain(MayAppeal);
    }

    [Theory]
    [InlineData(ProposalOutcome.NoSuspension, new[] { "An administrator reviewed your deletion requests and didn't suspend them.", "{rule}", "Support rejected 4 of your requests about the same review.", People })]
    [InlineData(ProposalOutcome.FilingSuspended, new[]
    {
        "An administrator suspended your deletion requests until 1 Apr 2026, 12:00 UTC.", "{rule}", "Support rejected 4 of your requests about the same review.",
        "It applies from 2 Mar 2026, 12:00 UTC.", "You can't ask support to delete a review during this time. You can do everything else.", People,
        "If your appeal against the last rejection is granted, this suspension ends too.",
    })]
    [InlineData(ProposalOutcome.AccountSuspended, new[]
    {
        "An administrator suspended your account until 1 Apr 2026, 12:00 UTC.", "{rule}", "Support rejected 4 of your requests about the same review.", "It applies from 2 Mar 2026, 12:00 UTC.",
        "You can't buy, list or change offers, review, report or open a shop. If you sell, nobody can find or buy your offers. They come back as they were when the suspension ends.",
        "You can sign in, read, manage your account and appeal. Your open orders continue. You can send, pay for, close and refund them, and write in their conversations. You can also open and answer claims.",
        People, "If you think this is wrong, say why. Someone other than the person who suspended you will decide. You can appeal once.",
    })]
    internal void Of_what_an_administrator_decides_about_repeated_requests(ProposalOutcome outcome, string[] sentences)
    {
        var proposal = new SuspensionProposal(1, Example.Request(), 4, Example.Deadlines.Usual, Example.Noon);
        proposal.Claim(Example.Victor, Example.Lease, Example.Noon);
        proposal.Decide(Example.Victor, outcome, 30, Example.Reasons, standing, Example.Noon, 77);
        const string Rule = "Repeated deletion requests: A seller must not keep asking support to delete the same review without a valid reason.";
        ProposalLetter.Of(proposal).Select(s => s.ToString()).ShouldBe(sentences.Select(s => s == "{rule}" ? Rule : s));
    }

    /// <summary>Outcome, rule, what follows, and how to appeal; the reasons are the same in all.</summary>
    private static List<string> Read(Decision decision, DeletionRequest request) =>
        [.. DecisionLetter.AllOf(decision, request).Select(letter =>
        {
            letter.Statement.ShouldBe(letter.Rule is null ? "" : Example.Reasons);
            return Flat(letter.Addressee, [.. new[] { letter.Outcome, letter.Rule }.Concat(letter.After).Append(letter.Appeal).OfType<Sentence>().Select(s => s.ToString())]);
        })];

    private static string Flat(string addressee, string[] sentences) => string.Join('\n', sentences.Prepend(addressee));

    private Decision Appeal(DeletionRequest request, Party party, Verdict verdict)
    {
        request.AppealAs(party, "The message says it word for word, please read it.", 2000, TimeSpan.FromHours(72), TimeSpan.FromHours(48), Example.Noon);
        return Decide(request, verdict, Example.Victor, Example.Noon.AddHours(48));
    }

    private Decision Decide(DeletionRequest request, Verdict verdict, StaffMember? by = null, DateTime? now = null)
    {
        request.Claim(by ?? Example.Ruth, Example.Lease, now ?? Example.Noon);
        return request.Decide(by ?? Example.Ruth, verdict, Example.Comment, standing, Example.Deadlines.Appeal, Example.Steps, now ?? Example.Noon, [5, 6]);
    }
}
