using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain;

namespace Marketplace.UnitTests.Reviews;

[Trait("Rule", "MOD-7")]
public sealed class RulingTests
{
    private const string Insult = "you utter fool";
    private const long Asked = 7;
    private const long Other = 8;
    private const long Third = 9;
    private static readonly Ratings Bad = new(1, 2, 1);
    private static readonly DateTime Later = Example.Noon.AddDays(1);

    [Theory]
    [InlineData(Ruling.Keep, true, true)]
    [InlineData(Ruling.TakeOutOfScore, false, true)]
    [InlineData(Ruling.TakeOutPassage, true, true)]
    [InlineData(Ruling.Delete, false, false)]
    public void What_was_decided_says_what_counts_and_who_may_still_do_something(Ruling ruling, bool counts, bool stands)
    {
        var review = Decided(ruling);
        review.Counts.ShouldBe(counts);
        review.Counted.ShouldBe(counts ? Tally.Of(Bad, withComment: true) : Tally.None);
        review.Tone.ShouldBe(counts ? Tone.Negative : null);
        review.HasComment.ShouldBe(counts);
        review.IsGone.ShouldBe(!stands);
        (review.EditRefusal() is null).ShouldBe(stands);
        (review.WithdrawalRefusal() is null).ShouldBe(stands);
        (review.ReplyRefusal() is null).ShouldBe(stands);
        if (stands) return;
        Should.Throw<RuleBroken>(() => review.Edit(Bad, "Other words", Later)).Message
            .ShouldBe("Support deleted this review. You can't edit it or write a new one.");
        Should.Throw<RuleBroken>(() => review.Withdraw(WithdrawalReason.Solved, "", Later)).Message
            .ShouldBe("Support deleted this review, so you can't withdraw it.");
        Should.Throw<RuleBroken>(() => review.Answer("We are sorry.", Later)).Message
            .ShouldBe("Support deleted this review, so you can't reply to it.");
    }

    [Theory]
    [InlineData(Ruling.Keep)]
    [InlineData(Ruling.TakeOutOfScore)]
    [InlineData(Ruling.TakeOutPassage)]
    [InlineData(Ruling.Delete)]
    public void Stars_and_words_are_never_changed_by_a_ruling(Ruling ruling)
    {
        var review = Decided(ruling);
        review.Ratings.ShouldBe(Bad);
        review.Comment.ShouldBe($"It broke, {Insult}!");
        review.Versions.ShouldBeEmpty();
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

    [Theory, MemberData(nameof(Pairs)), Trait("Rule", "MOD-9")]
    public void The_decision_on_an_appeal_replaces_the_first_one_entirely(Ruling first, Ruling second)
    {
        var (review, alone) = (Decided(first), Decided(second));
        Decide(review, second, Later, isFinal: true);
        review.Counted.ShouldBe(alone.Counted);
        review.Tone.ShouldBe(alone.Tone);
        review.HasComment.ShouldBe(alone.HasComment);
        review.TakenOut.ShouldBe(alone.TakenOut);
        review.Ground.ShouldBe(alone.Ground);
        review.RuledAt.ShouldBe(Later);
        review.Words.Select(w => w.Word).ShouldBe(alone.Words.Select(w => w.Word), ignoreOrder: true);
    }

    [Theory, MemberData(nameof(Pairs)), Trait("Rule", "MOD-14")]
    public void What_was_decided_in_two_cases_holds_together_until_its_own_appeal_takes_it_back(Ruling onRequest, Ruling onReport)
    {
        foreach (var reportFirst in new[] { true, false })
        {
            var review = Example.Review(1, 2, 1, $"It broke, {Insult}! Long Street 1");
            if (reportFirst) Report(onReport, At(1));
            Decide(review, onRequest, At(2));
            if (!reportFirst) Report(onReport, At(3));
            review.IsGone.ShouldBe(onRequest == Ruling.Delete || onReport == Ruling.Delete);
            review.Counts.ShouldBe(!review.IsGone && onRequest != Ruling.TakeOutOfScore && onReport != Ruling.TakeOutOfScore);
            var (insult, street) = (onRequest == Ruling.TakeOutPassage ? "[…]" : Insult, onReport == Ruling.TakeOutPassage ? "[…]" : "Long Street 1");
            review.PublicComment.ShouldBe($"It broke, {insult}! {street}");
            review.Words.Exists(w => w.Word == "street").ShouldBe(!review.IsGone && onReport != Ruling.TakeOutPassage);

            Report(Ruling.Keep, At(4), isFinal: true);
            var alone = Example.Review(1, 2, 1, $"It broke, {Insult}! Long Street 1");
            Decide(alone, onRequest, At(2));
            (review.IsGone, review.Counts, review.PublicComment).ShouldBe((alone.IsGone, alone.Counts, alone.PublicComment));

            void Report(Ruling ruling, DateTime at, bool isFinal = false) => review.Rule(
                Other, isFinal, ruling, ruling == Ruling.Keep ? null : DeletionReason.PersonalData, ruling == Ruling.TakeOutPassage ? "Long Street 1" : null, at);
        }
    }

    [Theory]
    [InlineData("one two three", "one two", "two three", "[…]")]
    [InlineData("one two three", "one", "three", "[…] two […]")]
    [InlineData("one two three", "two", "two", "one […] three")]
    [InlineData("one two three", "two", "four", "one […] three")]
    [InlineData("one two three", "two", null, "one […] three")]
    [InlineData("one two three", "", "two", "one […] three")]
    [InlineData("", "", "two", "")]
    public void Two_passages_may_overlap(string comment, string passage, string? another, string shown) =>
        comment.Without(Passage.Together(new[] { passage, another }.OfType<string>())).ShouldBe(shown);

    [Theory, MemberData(nameof(Pairs))]
    public void A_first_decision_that_is_told_after_the_one_on_its_appeal_overrides_nothing(Ruling older, Ruling newer)
    {
        var review = Example.Review(1, 2, 1, $"It broke, {Insult}!");
        Decide(review, newer, Later, isFinal: true);
        Decide(review, older, Example.Noon);
        review.Ruled.ShouldBe(newer);
        review.RuledAt.ShouldBe(Later);
        review.Counted.ShouldBe(Decided(newer).Counted);
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Others_are_told_exactly_when_it_begins_or_ends_to_count(Ruling first, Ruling second)
    {
        var review = Decided(first);
        var before = review.Counts;
        ((IRaiseEvents)review).Saved();
        Decide(review, second, Later, isFinal: true);
        Decide(review, second, Later, isFinal: true);
        var told = ((IRaiseEvents)review).Raised.Cast<ReviewCounted>().ToList();
        told.Select(t => (t.Before, t.Now)).ShouldBe(before == review.Counts ? [] : [before ? (Bad, null) : (null, Bad)]);
    }

    [Theory, Trait("Rule", "REV-4")]
    [InlineData(Ruling.TakeOutOfScore, false)]
    [InlineData(Ruling.TakeOutPassage, true)]
    [InlineData(Ruling.Keep, true)]
    public void An_edit_keeps_what_was_decided(Ruling ruling, bool counts)
    {
        var review = Decided(ruling);
        review.Edit(new Ratings(5, 5, 5), "All well now", Later);
        review.Ruled.ShouldBe(ruling);
        review.Counted.ShouldBe(counts ? Tally.Of(new Ratings(5, 5, 5), withComment: true) : Tally.None);
        var told = ((IRaiseEvents)review).Raised.OfType<ReviewCounted>().Last();
        if (counts) told.Now.ShouldBe(new Ratings(5, 5, 5));
        else told.Now.ShouldBeNull();
    }

    [Theory, Trait("Rule", "REV-5")]
    [InlineData(Ruling.TakeOutOfScore, false)]
    [InlineData(Ruling.TakeOutPassage, true)]
    public void A_withdrawal_says_whether_the_ratings_counted_until_then(Ruling ruling, bool counted)
    {
        var review = Decided(ruling);
        review.Withdraw(WithdrawalReason.Solved, "", Later);
        review.Counted.ShouldBe(Tally.None);
        ((IRaiseEvents)review).Raised.OfType<ReviewCounted>().Count(t => t.OccurredAt == Later).ShouldBe(counted ? 1 : 0);
    }

    [Fact, Trait("Rule", "REP-3")]
    public void The_words_of_a_passage_find_the_review_only_where_they_stand_elsewhere_too()
    {
        var review = Example.Review(1, 1, 1, "An utter loss, you utter fool! I paid.");
        review.Rule(Asked, false, Ruling.TakeOutPassage, DeletionReason.InsultsOrUnrelated, Insult, Example.Noon);
        review.Words.Select(w => w.Word).ShouldBe(["an", "utter", "loss", "i", "paid", "a", "poster"], ignoreOrder: true);
        review.Edit(Bad, "Such a fool I was", Later);
        review.Words.Select(w => w.Word).ShouldContain("fool");
        review.Rule(Other, false, Ruling.Delete, DeletionReason.Blackmail, null, Later);
        review.Words.ShouldBeEmpty();
        review.Rule(Other, true, Ruling.Keep, null, null, Later);
        review.Words.Select(w => w.Word).ShouldContain("fool");
    }

    [Fact, Trait("Rule", "MOD-10")]
    public void A_review_is_under_review_while_a_request_or_an_appeal_is_open()
    {
        var review = Example.Review();
        review.Follow(Asked, CaseStage.Opened, At(1));
        review.UnderReviewSince.ShouldBe(At(1));
        Decide(review, Ruling.Delete, At(2));
        review.UnderReviewSince.ShouldBeNull();
        review.Follow(Asked, CaseStage.Appealed, At(3));
        review.UnderReviewSince.ShouldBe(At(3));
        review.Ruled.ShouldBe(Ruling.Delete);
        Decide(review, Ruling.Keep, At(4), isFinal: true);
        review.UnderReviewSince.ShouldBeNull();
        review.Follow(Other, CaseStage.Opened, At(5));
        review.UnderReviewSince.ShouldBe(At(5));
        review.Follow(Other, CaseStage.Ended, At(6));
        review.UnderReviewSince.ShouldBeNull();
        review.Ruled.ShouldBe(Ruling.Keep);
    }

    [Theory, Trait("Rule", "MOD-14")]
    [InlineData(true)]
    [InlineData(false)]
    public void The_mark_stays_until_the_last_case_has_ended(bool firstEndsFirst)
    {
        var review = Example.Review();
        review.Follow(Asked, CaseStage.Opened, At(1));
        review.Follow(Other, CaseStage.Appealed, At(2));
        review.UnderReviewSince.ShouldBe(At(1));
        var (first, second) = firstEndsFirst ? (Asked, Other) : (Other, Asked);
        review.Rule(first, first == Other, Ruling.Keep, null, null, At(3));
        review.UnderReviewSince.ShouldBe(At(firstEndsFirst ? 2 : 1));
        review.Follow(second, CaseStage.Ended, At(4));
        review.UnderReviewSince.ShouldBeNull();
    }

    [Fact, Trait("Rule", "MOD-10"), Trait("Rule", "MOD-14")]
    public void However_often_and_in_whatever_order_the_steps_of_two_cases_are_told_the_end_is_the_same()
    {
        // All at the same time, so the clock can't order them.
        Action<Review>[] steps =
        [
            r => r.Follow(Asked, CaseStage.Opened, At(1)), r => Decide(r, Ruling.Delete, At(1)), r => r.Follow(Asked, CaseStage.Appealed, At(1)),
            r => Decide(r, Ruling.TakeOutOfScore, At(1), isFinal: true), r => r.Follow(Other, CaseStage.Opened, At(1)), r => r.Follow(Third, CaseStage.Ended, At(1)),
            r => r.Follow(Third, CaseStage.Opened, At(1)),
        ];
        foreach (var order in Orders([.. Enumerable.Range(0, steps.Length)]))
        {
            var review = Example.Review();
            foreach (var step in order) steps[step](review);
            var turn = review.CaseTurn;
            foreach (var step in order) steps[step](review);
            review.CaseTurn.ShouldBe(turn, "a repeat changes nothing");
            review.UnderReviewSince.ShouldBe(At(1));
            review.Ruled.ShouldBe(Ruling.TakeOutOfScore);
            review.Follow(Other, CaseStage.Ended, At(2));
            review.UnderReviewSince.ShouldBeNull();
        }
    }

    [Fact, Trait("Rule", "MOD-9")]
    public void The_first_decision_holds_while_it_is_appealed_even_where_the_appeal_is_told_first()
    {
        var review = Example.Review(1, 2, 1, $"It broke, {Insult}!");
        review.Follow(Asked, CaseStage.Appealed, At(3));
        Decide(review, Ruling.Delete, At(2));
        (review.IsGone, review.UnderReviewSince).ShouldBe((true, At(3)));
    }

    [Fact, Trait("Rule", "MOD-14")]
    public void Each_case_takes_out_its_own_passage_however_many_there_are()
    {
        var review = Example.Review(1, 2, 1, "one two three four");
        var passages = new[] { "one", "two", "three" };
        for (var i = 0; i < 3; i++) review.Rule(i, false, Ruling.TakeOutPassage, DeletionReason.PersonalData, passages[i], At(i));
        review.PublicComment.ShouldBe("[…] […] […] four");
        Passage.Apart(review.TakenOut).ShouldBe(passages);
        review.Rule(1, true, Ruling.Keep, null, null, At(5));
        review.PublicComment.ShouldBe("[…] two […] four");
        review.Words.Select(w => w.Word).ShouldContain("two");
        review.Words.Select(w => w.Word).ShouldNotContain("one");
    }

    [Theory, Trait("Rule", "REV-5")]
    [InlineData(Ruling.Keep)]
    [InlineData(Ruling.TakeOutOfScore)]
    [InlineData(Ruling.TakeOutPassage)]
    [InlineData(Ruling.Delete)]
    public void A_decision_about_a_review_that_was_withdrawn_meanwhile_only_ends_the_request(Ruling ruling)
    {
        var review = Example.Review();
        review.Follow(Asked, CaseStage.Opened, At(1));
        review.Withdraw(WithdrawalReason.Solved, "", At(2));
        Decide(review, ruling, At(3));
        review.Ruled.ShouldBeNull();
        review.UnderReviewSince.ShouldBeNull();
        review.Counted.ShouldBe(Tally.None);
        review.Words.ShouldBeEmpty();
        ((IRaiseEvents)review).Raised.OfType<ReviewCounted>().Count(t => t.OccurredAt == At(3)).ShouldBe(0);
    }

    [Theory, Trait("Rule", "TXT-2")]
    [InlineData("Call 0176  12 34-56, he said.", "0176 123456", "Call […], he said.")]
    [InlineData("LÍNDENWEG  5 is the house", "Lindenweg 5", "[…] is the house")]
    [InlineData("Glasses for all", "ass", "Glasses for all")]
    [InlineData("The 𝐋indenweg 5!", "Lindenweg 5", "The […]!")]
    public void A_passage_is_removed_however_it_is_spelled_after_an_edit(string comment, string passage, string shown) => comment.Without(passage).ShouldBe(shown);

    [Fact, Trait("Rule", "MOD-4")]
    public void An_edit_does_not_bring_removed_personal_data_back_in_any_spelling()
    {
        var review = Example.Review(1, 2, 1, "Bad bowl. He lives at Lindenstraße 5.");
        review.Rule(Other, isFinal: false, Ruling.TakeOutPassage, DeletionReason.PersonalData, "Lindenstraße 5", Later);
        Should.Throw<RuleBroken>(() => review.Edit(Bad, "Bad bowl. Ring at Lindenstr. 5, please.", Later)).Field.ShouldBe("Comment");
        review.Edit(Bad, "Bad bowl. He lives at LINDENSTRASSE  5, really.", Later);
        review.PublicComment.ShouldBe("Bad bowl. He lives at […], really.");
        var raced = Example.Review(1, 2, 1, "Bad bowl. He lives at Lindenstraße 5.");
        raced.Edit(Bad, "Bad bowl. He lives at Linden-Strasse 5.", Later);
        raced.Rule(Other, isFinal: false, Ruling.TakeOutPassage, DeletionReason.PersonalData, "Lindenstraße 5", Later);
        raced.PublicComment.ShouldBe("Bad bowl. He lives at […].", "the edit came before the decision arrived");
    }

    [Theory, Trait("Rule", "MOD-9")]
    [InlineData(false)]
    [InlineData(true)]
    public void A_report_that_is_acted_on_only_on_appeal_is_in_force_and_keeps_the_pictures_for_the_authors_appeal(bool lateFirst)
    {
        var review = Example.Review(1, 2, 1, "It broke.");
        void First() => review.Rule(Other, isFinal: false, Ruling.Keep, null, null, At(1), At(100), isShown: false);
        if (!lateFirst) First();
        review.Rule(Other, isFinal: false, Ruling.Delete, DeletionReason.PersonalData, null, At(2), At(200));
        if (lateFirst) First();
        review.IsGone.ShouldBeTrue();
        review.Cases.Single().IsFinal.ShouldBeFalse();
        review.Follow(Other, CaseStage.Appealed, At(3));
        review.Rule(Other, isFinal: true, Ruling.Keep, null, null, At(4));
        review.IsGone.ShouldBeFalse();
    }

    [Theory]
    [InlineData("It broke, you utter fool!", "you utter fool", "It broke, […]!")]
    [InlineData("fool, fool", "fool", "[…], […]")]
    [InlineData("It broke", "fool", "It broke")]
    [InlineData("It broke", null, "It broke")]
    [InlineData("It broke", "", "It broke")]
    [InlineData("It broke", "It broke", "[…]")]
    public void A_passage_leaves_a_gap_wherever_it_stands(string comment, string? passage, string shown)
    {
        comment.Without(passage).ShouldBe(shown);
        string.Concat(comment.Pieces(passage).Select(p => p.Text)).ShouldBe(comment);
        string.Concat(comment.Pieces(passage).Select(p => p.IsPassage ? Passage.Gap : p.Text)).ShouldBe(shown);
    }

    private static DateTime At(int hours) => Example.Noon.AddHours(hours);

    private static Review Decided(Ruling ruling)
    {
        var review = Example.Review(1, 2, 1, $"It broke, {Insult}!");
        Decide(review, ruling, Example.Noon);
        return review;
    }

    private static void Decide(Review review, Ruling ruling, DateTime at, bool isFinal = false) => review.Rule(
        Asked, isFinal, ruling, ruling == Ruling.Keep ? null : DeletionReason.InsultsOrUnrelated, ruling == Ruling.TakeOutPassage ? Insult : null, at);

    private static IEnumerable<IEnumerable<int>> Orders(IReadOnlyList<int> of) =>
        of.Count == 0 ? [[]] : of.SelectMany(first => Orders([.. of.Where(o => o != first)]).Select(rest => rest.Prepend(first)));
}
