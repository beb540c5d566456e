using Marketplace.Billing;
using Marketplace.Billing.Domain;
using Marketplace.Contracts.Billing;
using Marketplace.Kernel.Domain;

namespace Marketplace.UnitTests.Billing;

[Trait("Rule", "ACC-11")]
public sealed class SalesYearTests
{
    private static readonly DateTime Now = new(2026, 11, 29, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(199, 500_000, false)]
    [InlineData(200, 499_999, false)]
    [InlineData(200, 500_000, true)]
    [InlineData(900, 0, false)]
    [InlineData(1, 9_000_000, false)]
    public void Both_limits_must_be_reached(int sales, long cents, bool isPast) => Year(sales, cents).IsPast(Limits()).ShouldBe(isPast);

    [Theory]
    [InlineData(159, 400_000, false)]
    [InlineData(160, 399_999, false)]
    [InlineData(160, 400_000, true)]
    public void At_80_percent_of_both_it_is_near(int sales, long cents, bool isNear) => Year(sales, cents).IsNear(Limits()).ShouldBe(isNear);

    [Fact]
    public void Amounts_in_several_currencies_count_by_their_part_of_each_limit()
    {
        SellerQuarter[] quarters = [Quarter(1, "EUR", 100, 250_000), Quarter(4, "JPY", 100, 400_000)];
        var year = SalesYear.Of(2026, quarters, Limits());
        (year.Sales, year.Share, year.IsPast(Limits())).ShouldBe((200, 1m, true));
        SalesYear.Of(2027, quarters, Limits()).Sales.ShouldBe(0);
    }

    [Theory]
    [InlineData(199, 1)]
    [InlineData(200, 2)]
    public void What_the_seller_is_told_depends_on_the_year_and_is_told_once(int sales, int events)
    {
        var check = new IdentityCheck(1, "Shop");
        for (var i = 0; i < 3; i++) check.Count(Year(sales, 500_000), Limits(), IdentityGaps.None, 5, Now);
        Raised(check).Count.ShouldBe(events);
        check.Count(Year(sales, 500_000) with { Year = 2027 }, Limits(), IdentityGaps.None, 6, Now);
        Raised(check).Count.ShouldBe(2, "the next year is told anew, but not while selling is paused");
    }

    [Fact]
    public void A_confirmation_counts_for_the_year_in_which_it_was_made()
    {
        var check = new IdentityCheck(1, "Shop");
        check.Count(Year(200, 500_000), Limits(), IdentityGaps.None, 5, Now);
        var january = Now.AddDays(40);
        check.Claim(new(2, "Ruth"), TimeSpan.FromHours(1), january);
        check.Decide(new(2, "Ruth"), isConfirmed: true, "Everything is as stated.", january);
        check.Count(Year(200, 500_000) with { Year = 2027 }, Limits(), IdentityGaps.None, 6, january);
        check.IsPaused.ShouldBeFalse();
        check.Count(Year(200, 500_000) with { Year = 2028 }, Limits(), IdentityGaps.Tax, 7, january.AddDays(365));
        (check.IsPaused, check.State).ShouldBe((true, IdentityCheckState.Incomplete));
        Raised(check).OfType<SellingPaused>().Last().Version.ShouldBe(3);
    }

    private static IReadOnlyList<Marketplace.Contracts.DomainEvent> Raised(IRaiseEvents of) => of.Raised;

    private static SalesYear Year(int sales, long cents) => new(2026, sales, cents / 500_000m, new Money(cents, "EUR"));

    private static IdentityLimits Limits()
    {
        var limits = new IdentityLimits();
        limits.GiveDefaults();
        return limits;
    }

    private static SellerQuarter Quarter(int quarter, string currency, int orders, long amount)
    {
        var made = new SellerQuarter(2026, 1, quarter, currency);
        typeof(SellerQuarter).GetProperty(nameof(SellerQuarter.Orders))!.SetValue(made, orders);
        typeof(SellerQuarter).GetProperty(nameof(SellerQuarter.Amount))!.SetValue(made, amount);
        return made;
    }
}
