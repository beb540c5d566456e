using Marketplace.Billing.Domain;
using Marketplace.Kernel.Domain;

namespace Marketplace.UnitTests.Billing;

[Trait("Rule", "ORD-10")]
public sealed class FeeTests
{
    private static readonly PlanTerms Basic = new(8, 30, 5000, 0, "EUR");

    [Theory]
    [InlineData(2500, 230)]
    [InlineData(2501, 230)]
    [InlineData(2512, 230)]
    [InlineData(2513, 231)]
    [InlineData(0, 0)]
    [InlineData(-1, 0)]
    [InlineData(20, 20)]
    [InlineData(31, 31)]
    [InlineData(33, 32)]
    [InlineData(62_124, 4999)]
    [InlineData(62_125, 5000)]
    [InlineData(62_126, 5000)]
    [InlineData(long.MaxValue, 5000)]
    public void A_fee_is_percentage_and_fixed_part_cut_to_minor_units_at_most_the_cap_and_never_more_than_the_total(long total, long fee) =>
        Basic.FeeOf(total, "EUR").ShouldBe(fee);

    [Theory]
    [InlineData("JPY", 1999, 3.5, 50, 500, 119)]
    [InlineData("EUR", 1999, 3.5, 50, 500, 119)]
    [InlineData("KWD", 1_999_999, 3.33, 125, 70_000, 66_724)]
    [InlineData("KWD", 3, 33.34, 0, 100, 1)]
    [InlineData("JPY", 1, 99.99, 0, 100, 0)]
    public void It_is_exact_in_currencies_with_no_two_and_three_decimals(string currency, long total, decimal percentage, long fixedPart, long cap, long fee) =>
        new PlanTerms(percentage, fixedPart, cap, 0, currency).FeeOf(total, currency).ShouldBe(fee);

    [Fact]
    public void In_another_currency_only_the_percentage_applies() => Basic.FeeOf(100_000, "JPY").ShouldBe(8000);

    [Theory]
    [InlineData(230, 2500, 0, 230)]
    [InlineData(230, 2500, 1250, 115)]
    [InlineData(230, 2500, 1, 229)]
    [InlineData(230, 2500, 2499, 0)]
    [InlineData(230, 2500, 2500, 0)]
    [InlineData(230, 2500, 9999, 0)]
    [InlineData(230, 0, 0, 0)]
    [InlineData(long.MaxValue, long.MaxValue, 1, long.MaxValue - 1)]
    public void A_refund_takes_it_back_in_proportion(long fee, long total, long refunded, long remaining) =>
        PlanTerms.Remaining(fee, total, refunded).ShouldBe(remaining);

    [Fact]
    public void The_plan_in_force_when_the_order_was_placed_counts()
    {
        DateTime at(int month, int day) => new(2026, month, day, 0, 0, 0, DateTimeKind.Utc);
        var plans = new Plans(
        [
            new("Basic", 1, 0, PlanVersion.Always, Basic), new("Basic", 2, 0, at(3, 1), Basic with { Percentage = 9 }), new("Basic", 3, 0, at(3, 1), Basic with { Percentage = 10 }),
            new("Plus", 1, 1, PlanVersion.Always, Basic with { Percentage = 5 }),
        ]);
        SellerPlan[] choices = [new(1, at(1, 10), "Basic", at(1, 10)), new(1, at(4, 1), "Plus", at(3, 20))];
        decimal Of(DateTime placed) => plans.Of(choices, placed)!.Terms.Percentage;
        Of(at(1, 1)).ShouldBe(8, "an order from before the first choice belongs to it");
        Of(at(3, 1).AddTicks(-1)).ShouldBe(8);
        Of(at(3, 1)).ShouldBe(10, "of two versions from the same time, the later one");
        Of(at(4, 1).AddTicks(-1)).ShouldBe(10);
        Of(at(4, 1)).ShouldBe(5);
        plans.Of([], at(2, 1))!.Plan.ShouldBe("Basic", "without a choice, the first plan");
        plans.Of([new(1, at(1, 1), "Gone", at(1, 1))], at(2, 1))!.Plan.ShouldBe("Basic");
        Plans.None.Of(choices, at(2, 1)).ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-03-31T23:59:59", "2026-03", 1)]
    [InlineData("2026-04-01T00:00:00", "2026-04", 2)]
    [InlineData("2026-12-31T23:59:59", "2026-12", 4)]
    public void Months_and_quarters_begin_at_midnight_in_UTC(string at, string month, int quarter)
    {
        var of = Month.Of(DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
        (of.ToString(), of.Quarter).ShouldBe((month, quarter));
        of.Next.Start.ShouldBe(of.Start.AddMonths(1));
    }

    [Theory, Trait("Rule", "ORD-19")]
    [InlineData("DE89 3704 0044 0532 0130 00", true)]
    [InlineData("gb82-west-1234-5698-7654-32", true)]
    [InlineData("DE88370400440532013000", false)]
    [InlineData("DE89370400440532013001", false)]
    [InlineData("DE8937040044", false)]
    [InlineData("1189370400440532013000", false)]
    [InlineData("DEX9370400440532013000", false)]
    [InlineData("DE89370400440532013000DE89370400440532013000", false)]
    [InlineData("DE89３７０４00440532013000", false)]
    [InlineData("", false)]
    public void An_IBAN_is_checked_by_its_check_digits(string typed, bool isValid) => Iban.IsValid(Iban.Plain(typed)).ShouldBe(isValid);

    [Theory, Trait("Rule", "ORD-19")]
    [InlineData("2026-03-02", "2026-02-24", "2026-03-03")]
    [InlineData("2026-03-03", "2026-03-03", "2026-03-10")]
    [InlineData("2026-03-04", "2026-03-03", "2026-03-10")]
    public void Payouts_are_made_every_week(string now, string latest, string next)
    {
        DateTime Day(string day) => DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        PayoutCalendar.Latest(DayOfWeek.Tuesday, Day(now).AddHours(13)).ShouldBe(Day(latest));
        PayoutCalendar.Next(DayOfWeek.Tuesday, Day(now).AddHours(13)).ShouldBe(Day(next));
    }

    [Fact]
    public void A_statement_opens_with_all_earlier_months_and_lists_what_changes_the_balance()
    {
        var march = Month.Of(new DateTime(2026, 3, 2));
        var statement = Statement.Of(march, "EUR", [Sum(-1, TransferKind.Payment, 900), Sum(0, TransferKind.Payment, 2500), Sum(0, TransferKind.Fee, -230), Sum(0, TransferKind.Release, 0)]);
        (statement.Opening, statement.Closing).ShouldBe((900, 3170));
        statement.Sums.Select(s => s.Kind).ShouldBe([TransferKind.Payment, TransferKind.Fee]);

        MonthSum Sum(int months, TransferKind kind, long amount)
        {
            var sum = new MonthSum(1, "EUR", march.Index + months, kind);
            typeof(MonthSum).GetProperty(nameof(MonthSum.Amount))!.SetValue(sum, amount);
            return sum;
        }
    }
}
