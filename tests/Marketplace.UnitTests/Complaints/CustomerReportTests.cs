using Marketplace.Casework;
using Marketplace.Complaints.Domain;
using Marketplace.Contracts;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;

namespace Marketplace.UnitTests.Complaints;

public sealed class CustomerReportTests
{
    private const string Text = "The customer did not open the door on two days.";
    private const string Reasons = "The carrier's record shows two visits on agreed days.";
    private static readonly DateTime Now = Quarrel.Start;
    private static readonly DateTime Lapses = Now.AddDays(365);
    private static readonly TimeSpan Due = TimeSpan.FromDays(5);
    private static readonly StaffMember Support = new(90, "ruth");
    private static readonly Contact Contact = new("Ann Example", "Hidden Lane 5", "10115", "Berlin", "DE", "+49301112223");

    [Fact, Trait("Rule", "CMP-8")]
    public void It_is_signed_and_told_with_the_day_it_lapses()
    {
        var report = File();
        (report.SellerId, report.ShopName, report.CustomerId, report.OrderId, report.State).ShouldBe((20L, "Bowls", 10L, 1L, CustomerReportState.Open));
        Raised(report).ShouldBe([new CustomerReported(report.Summary, Lapses) { OccurredAt = Now }]);
    }

    [Theory, Trait("Rule", "CMP-8")]
    [InlineData(19, false)]
    [InlineData(20, true)]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void It_is_described_in_20_to_2000_characters(int length, bool may)
    {
        void File() => CustomerReportTests.File(text: new string('x', length));
        if (may) File();
        else Should.Throw<RuleBroken>(File).Field.ShouldBe("Text");
    }

    [Fact, Trait("Rule", "CMP-8")]
    public void Its_type_is_of_the_list() =>
        Should.Throw<RuleBroken>(() => CustomerReport.File(1, Quarrel.Sent(), [], null, (CustomerReportType)99, Text, null, [], Lapses - Now, Now)).Field.ShouldBe("Type");

    [Theory, Trait("Rule", "CMP-8")]
    [InlineData("Write to ann@example.com, as I did for two weeks.", "email address")]
    [InlineData("I called +49 171 2345678 again and again, for two weeks.", "phone number")]
    [InlineData("Nobody opened at 12 Baker Street, London, on two days.", "street address")]
    [InlineData("I stood in HIDDEN lane 5 for an hour, twice, with the parcel.", "address")]
    [InlineData("I drove to 10115 Berlin for this customer, and back again.", "address")]
    [InlineData("This person is called Ann Example and does not open.", "real name")]
    public void What_would_tell_others_where_the_customer_is_found_is_refused(string text, string named)
    {
        var refused = Should.Throw<RuleBroken>(() => File(text: text));
        (refused.Field, refused.Message).ShouldSatisfyAllConditions(r => r.Field.ShouldBe("Text"), r => r.Message.ShouldContain(named));
    }

    [Fact, Trait("Rule", "CMP-8")]
    public void One_for_each_order_and_only_what_was_withdrawn_undisputed_is_filed_anew()
    {
        Should.Throw<RuleBroken>(() => File(latest: File())).Message.ShouldStartWith("You have already reported");
        var withdrawn = File();
        withdrawn.Withdraw(Now.AddHours(1));
        File(latest: withdrawn).State.ShouldBe(CustomerReportState.Open);

        var disputed = Disputed();
        disputed.Withdraw(Now.AddDays(2));
        var lapsed = File();
        lapsed.Lapse(Lapses);
        foreach (var ended in new[] { disputed, Decided(CustomerReportRuling.Remove), lapsed })
        {
            Should.Throw<RuleBroken>(() => File(latest: ended)).Message.ShouldContain("can't report them for it again");
        }
        Should.Throw<RuleBroken>(() => File(latest: Decided(CustomerReportRuling.Keep)), "it is still shown");
    }

    [Fact, Trait("Rule", "CMP-9")]
    public void What_was_withdrawn_is_filed_anew_only_once_only_unanswered_and_lapses_when_the_first_would_have()
    {
        var first = File();
        first.Withdraw(Now.AddDays(1));
        var later = Now.AddDays(100);
        var second = Anew(later, first);
        second.LapsesAt.ShouldBe(Lapses);
        Raised(second).OfType<CustomerReported>().Single().LapsesAt.ShouldBe(Lapses);
        second.Withdraw(later.AddDays(1));
        Should.Throw<RuleBroken>(() => Anew(later.AddDays(2), second, first)).Message.ShouldContain("can't report them for it again");
        Should.Throw<RuleBroken>(() => Anew(Lapses, first)).Message.ShouldContain("can't report them for it again");
        var answered = File();
        answered.GiveAnswer("I was away, and told the shop so.", Now.AddHours(1));
        answered.Withdraw(Now.AddDays(1));
        Should.Throw<RuleBroken>(() => Anew(later, answered), "the answer would be gone").Message.ShouldContain("can't report them for it again");

        CustomerReport Anew(DateTime at, params CustomerReport[] earlier) =>
            CustomerReport.File(601, Quarrel.Sent(), earlier, null, CustomerReportType.RefusedDelivery, Text, Contact, [], Lapses - Now, at);
    }

    [Theory, Trait("Rule", "CMP-9"), Trait("Rule", "REP-1")]
    [InlineData(2, 2, 3, -1, true)]
    [InlineData(2, 3, 3, -1, false)]
    [InlineData(1, 1, 1, -1, true)]
    [InlineData(1, 1, 1, 0, false)]
    [InlineData(1, 1, 1, 1, false)]
    [InlineData(5, 5, 5, -1, false)]
    public void It_says_whether_it_was_filed_after_a_negative_review(int fulfillment, int start, int communication, long ticks, bool says)
    {
        var review = Reviewed(new(fulfillment, start, communication), Now.AddTicks(ticks));
        File(review: review).IsAfterNegativeReview.ShouldBe(says);
        var late = File();
        late.NoteReview(review);
        late.IsAfterNegativeReview.ShouldBe(says, "the review may arrive here later than the report");
    }

    [Fact, Trait("Rule", "CMP-9")]
    public void A_review_that_was_negative_before_counts_whatever_became_of_it_and_one_that_became_so_later_does_not()
    {
        var mended = Reviewed(new(1, 1, 1), Now.AddDays(-3));
        mended.Rate(new(5, 5, 5), Now.AddDays(-2));
        File(review: mended).IsAfterNegativeReview.ShouldBeTrue();
        var withdrawn = Reviewed(new(1, 1, 1), Now.AddDays(-3));
        withdrawn.Withdraw();
        File(review: withdrawn).IsAfterNegativeReview.ShouldBeTrue();
        var worse = Reviewed(new(5, 5, 5), Now.AddDays(-3));
        worse.Rate(new(1, 1, 1), Now.AddDays(1));
        File(review: worse).IsAfterNegativeReview.ShouldBeFalse();
        // Events can arrive in any order.
        var swapped = new ReviewCopy(1, 10, 20);
        swapped.Rate(new(1, 2, 1), Now.AddDays(1));
        swapped.Publish(new(1, 1, 1), Now.AddDays(-1));
        File(review: swapped).IsAfterNegativeReview.ShouldBeTrue();
    }

    [Fact, Trait("Rule", "CMP-9")]
    public void Of_one_seller_one_report_about_a_customer_is_shown_whatever_the_order()
    {
        var first = File();
        var other = new OrderCopy(Quarrel.Summary with { OrderId = 2 });
        Should.Throw<RuleBroken>(() => About(first)).Message.ShouldStartWith("You have already reported this customer for another order.");
        first.Withdraw(Now.AddDays(1));
        About(first).LapsesAt.ShouldBe(Now.AddDays(2) + (Lapses - Now), "the earlier one was about another order");

        CustomerReport About(params CustomerReport[] earlier) =>
            CustomerReport.File(602, other, earlier, null, CustomerReportType.RefusedDelivery, Text, Contact, [], Lapses - Now, Now.AddDays(2));
    }

    [Theory, Trait("Rule", "CMP-8")]
    [InlineData(CustomerReportType.NotPaid, null, "This order was paid. Choose what else happened.")]
    [InlineData(CustomerReportType.UntrueClaim, null, "There was no claim about this order. Choose what else happened.")]
    [InlineData(CustomerReportType.UntrueClaim, ClaimRuling.FullRefund, "Support decided this claim for the buyer. Choose what else happened.")]
    [InlineData(CustomerReportType.UntrueClaim, ClaimRuling.ForSeller, null)]
    [InlineData(CustomerReportType.Insults, ClaimRuling.FullRefund, null)]
    public void What_the_marketplace_knows_to_be_otherwise_is_refused(CustomerReportType type, ClaimRuling? ruling, string? refusal)
    {
        var quarrel = new Quarrel();
        if (ruling is { } decided) quarrel.Escalate(Quarrel.At(72)).Decide(decided, Quarrel.At(73));
        void File() => CustomerReport.File(600, Quarrel.Sent(), [], ruling is null ? null : quarrel.Claim, type, Text, Contact, [], Lapses - Now, Now);
        if (refusal is null) File();
        else Should.Throw<RuleBroken>(File).ShouldSatisfyAllConditions(r => r.Message.ShouldBe(refusal), r => r.Field.ShouldBe("Type"));
    }

    [Fact, Trait("Rule", "CMP-8")]
    public void An_unpaid_order_can_be_reported_as_unpaid()
    {
        var order = new OrderCopy(Quarrel.Summary);
        order.Reach(Marketplace.Contracts.Orders.OrderStage.Confirmed, Quarrel.Facts());
        CustomerReport.File(600, order, [], null, CustomerReportType.NotPaid, Text, Contact, [], Lapses - Now, Now).Type.ShouldBe(CustomerReportType.NotPaid);
    }

    [Fact, Trait("Rule", "CMP-9")]
    public void The_customer_answers_once_without_anybody_s_address()
    {
        var report = File();
        Should.Throw<RuleBroken>(() => report.GiveAnswer("", Now)).Field.ShouldBe("Words");
        Should.Throw<RuleBroken>(() => report.GiveAnswer(new string('x', 2001), Now)).Field.ShouldBe("Words");
        Should.Throw<RuleBroken>(() => report.GiveAnswer("The seller is at bob@example.com.", Now)).Message.ShouldContain("email");
        report.GiveAnswer("N", Now.AddHours(1));
        (report.Answer, report.AnsweredAt).ShouldBe(("N", Now.AddHours(1)));
        Raised(report)[^1].ShouldBeOfType<CustomerReportAnswered>();
        Should.Throw<RuleBroken>(() => report.GiveAnswer("Once more.", Now.AddHours(2)));
        var disputed = Disputed();
        disputed.GiveAnswer("Also while it is disputed.", Now.AddDays(2));
    }

    [Fact, Trait("Rule", "CMP-9")]
    public void The_customer_disputes_it_once_with_a_reason()
    {
        var report = File();
        Should.Throw<RuleBroken>(() => report.BeDisputed("", 7, Due, Now)).Field.ShouldBe("Words");
        Should.Throw<RuleBroken>(() => report.BeDisputed(new string('x', 2001), 7, Due, Now)).Field.ShouldBe("Words");
        report.IsQueued.ShouldBeFalse();
        report.BeDisputed("It was another house.", 7, Due, Now.AddDays(1));
        (report.State, report.IsQueued, report.QueuedAs, report.DueAt).ShouldBe((CustomerReportState.Disputed, true, 7L, Now.AddDays(6)));
        Raised(report)[^1].ShouldBe(new CustomerReportDisputed(report.Summary, Now.AddDays(6)) { OccurredAt = Now.AddDays(1) });
        Should.Throw<RuleBroken>(() => report.BeDisputed("Again.", 8, Due, Now.AddDays(2)));
        var kept = Decided(CustomerReportRuling.Keep);
        Should.Throw<RuleBroken>(() => kept.BeDisputed("Again.", 8, Due, Now.AddDays(3))).Message.ShouldContain("can't dispute it again");
    }

    [Fact, Trait("Rule", "CMP-9")]
    public void The_seller_withdraws_it_until_support_has_decided()
    {
        var (open, disputed) = (File(), Disputed());
        open.Withdraw(Now.AddHours(1));
        (open.State, open.EndedAt).ShouldBe((CustomerReportState.Withdrawn, Now.AddHours(1)));
        Raised(open)[^1].ShouldBe(new CustomerReportWithdrawn(open.Summary, false) { OccurredAt = Now.AddHours(1) });
        disputed.Claim(Support, TimeSpan.FromMinutes(30), Now.AddDays(2));
        disputed.Withdraw(Now.AddDays(2));
        Raised(disputed)[^1].ShouldBeOfType<CustomerReportWithdrawn>().WasDisputed.ShouldBeTrue();
        (disputed.IsQueued, disputed.ClaimedById).ShouldBe((false, null));
        var late = Should.Throw<RuleBroken>(() => disputed.Decide(Support, CustomerReportRuling.Remove, Reasons, Now.AddDays(2)));
        (late.IsConflict, late.Message).ShouldBe((true, "{0} has withdrawn this report."));
        foreach (var ruling in Enum.GetValues<CustomerReportRuling>()) Should.Throw<RuleBroken>(() => Decided(ruling).Withdraw(Now.AddDays(3)));
        Should.Throw<RuleBroken>(() => open.Withdraw(Now.AddHours(2)));
        Should.Throw<RuleBroken>(() => open.GiveAnswer("Too late.", Now.AddHours(2)));
        Should.Throw<RuleBroken>(() => open.BeDisputed("Too late.", 7, Due, Now.AddHours(2)));
    }

    [Theory, Trait("Rule", "CMP-9"), Trait("Rule", "MOD-12")]
    [InlineData(CustomerReportRuling.Keep, false)]
    [InlineData(CustomerReportRuling.Remove, true)]
    public void Support_keeps_or_removes_it_for_good(CustomerReportRuling ruling, bool ends)
    {
        var report = Decided(ruling);
        var state = ends ? CustomerReportState.Removed : CustomerReportState.Upheld;
        (report.State, report.EndedAt is not null, report.ClaimedById, report.DecidedByName, report.Reasons).ShouldBe((state, ends, null, "ruth", Reasons));
        Raised(report)[^1].ShouldBe(new CustomerReportDecided(report.Summary, ruling, Reasons) { OccurredAt = Now.AddDays(2) });
        Should.Throw<RuleBroken>(() => report.Claim(Support, TimeSpan.FromMinutes(30), Now.AddDays(3))).IsConflict.ShouldBeTrue();
        Should.Throw<RuleBroken>(() => report.Decide(Support, ruling, Reasons, Now.AddDays(3))).IsConflict.ShouldBeTrue();
    }

    [Fact, Trait("Rule", "CMP-9"), Trait("Rule", "MOD-6")]
    public void Only_who_has_taken_it_decides_and_neither_side_does()
    {
        var report = Disputed();
        Should.Throw<RuleBroken>(() => report.Decide(Support, CustomerReportRuling.Keep, Reasons, Now.AddDays(2))).Message.ShouldStartWith("Take the case first");
        foreach (var side in new[] { 10L, 20L })
        {
            Should.Throw<RuleBroken>(() => report.Claim(new(side, "side"), TimeSpan.FromMinutes(30), Now.AddDays(2))).Message.ShouldBe(StaffCase.Own);
            CustomerReport.IsForeignTo(side).Compile()(report).ShouldBeFalse();
        }
        CustomerReport.IsForeignTo(Support.Id).Compile()(report).ShouldBeTrue();
        Should.Throw<RuleBroken>(() => File().Claim(Support, TimeSpan.FromMinutes(30), Now), "nobody disputes it");
        report.Claim(Support, TimeSpan.FromMinutes(30), Now.AddDays(2));
        Should.Throw<RuleBroken>(() => report.Decide(Support, (CustomerReportRuling)9, Reasons, Now.AddDays(2))).Field.ShouldBe("Ruling");
        Should.Throw<RuleBroken>(() => report.Decide(Support, CustomerReportRuling.Keep, "So be it.", Now.AddDays(2))).Field.ShouldBe("Reasons");
        report.State.ShouldBe(CustomerReportState.Disputed);
    }

    [Theory, Trait("Rule", "CMP-9")]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void After_365_days_it_lapses_and_nothing_is_done_with_it_any_more(long ticks, bool isShown)
    {
        var at = Lapses.AddTicks(ticks);
        var (open, upheld) = (File(), Decided(CustomerReportRuling.Keep));
        CustomerReport.IsShown(10, at).Compile()(open).ShouldBe(isShown);
        (open.AnswerRefusal(at) is null, open.DisputeRefusal(at) is null, open.WithdrawalRefusal(at) is null).ShouldBe((isShown, isShown, isShown), "whenever the job comes by");
        foreach (var report in new[] { open, upheld })
        {
            report.Lapse(at);
            (report.State == CustomerReportState.Lapsed).ShouldBe(!isShown);
            report.EndedAt.ShouldBe(isShown ? null : Lapses);
        }
    }

    [Fact, Trait("Rule", "CMP-9")]
    public void A_dispute_ends_with_a_report_that_lapses_and_what_has_ended_does_not_lapse()
    {
        var disputed = Disputed();
        disputed.Claim(Support, TimeSpan.FromMinutes(30), Lapses);
        var late = Should.Throw<RuleBroken>(() => disputed.Decide(Support, CustomerReportRuling.Keep, Reasons, Lapses));
        (late.IsConflict, late.Message).ShouldBe((true, "This report has expired."));
        disputed.Lapse(Lapses.AddMinutes(3));
        (disputed.State, disputed.IsQueued, disputed.ClaimedById).ShouldBe((CustomerReportState.Lapsed, false, null));
        Raised(disputed)[^1].ShouldBe(new CustomerReportLapsed(disputed.Summary, true) { OccurredAt = Lapses });
        disputed.Lapse(Lapses.AddMinutes(4));
        Raised(disputed).OfType<CustomerReportLapsed>().Count().ShouldBe(1);
        var removed = Decided(CustomerReportRuling.Remove);
        removed.Lapse(Lapses);
        removed.State.ShouldBe(CustomerReportState.Removed);
    }

    private static CustomerReport File(CustomerReport? latest = null, string text = Text, ReviewCopy? review = null) =>
        CustomerReport.File(600, Quarrel.Sent(), latest is null ? [] : [latest], null, CustomerReportType.RefusedDelivery, text, Contact, review is null ? [] : [review], Lapses - Now, Now);

    private static CustomerReport Disputed()
    {
        var report = File();
        report.BeDisputed("It was another house.", 7, Due, Now.AddDays(1));
        return report;
    }

    private static CustomerReport Decided(CustomerReportRuling ruling)
    {
        var report = Disputed();
        report.Claim(Support, TimeSpan.FromMinutes(30), Now.AddDays(2));
        report.Decide(Support, ruling, Reasons, Now.AddDays(2));
        return report;
    }

    private static ReviewCopy Reviewed(Ratings ratings, DateTime at)
    {
        var review = new ReviewCopy(1, 10, 20);
        review.Publish(ratings, at);
        return review;
    }

    private static IReadOnlyList<DomainEvent> Raised(CustomerReport report) => ((IRaiseEvents)report).Raised;
}
