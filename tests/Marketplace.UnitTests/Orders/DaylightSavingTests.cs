using System.Globalization;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;
using Marketplace.Texts;

namespace Marketplace.UnitTests.Orders;

/// <summary>
/// Deadlines over the change of the clocks, on 29 March and 25 October 2026 in Berlin: a deadline is so many hours away, and its hour is the one that the
/// reader's clock will show then.
/// </summary>
public sealed class DaylightSavingTests : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentCulture;

    public DaylightSavingTests() => (ReaderZone.Current, CultureInfo.CurrentCulture) = (ReaderZone.Find("Europe/Berlin")!, CultureInfo.GetCultureInfo("en-GB"));

    public void Dispose() => (ReaderZone.Current, CultureInfo.CurrentCulture) = (TimeZoneInfo.Utc, before);

    [Theory, Trait("Rule", "ORD-8")]
    [InlineData("2026-03-11T09:00", "2026-03-29T09:00", "29 Mar, 11:00 UTC+2", "26 Mar, 10:00 UTC+1")]
    [InlineData("2026-03-10T23:30", "2026-03-28T23:30", "29 Mar, 00:30 UTC+1", "26 Mar, 00:30 UTC+1")]
    [InlineData("2026-03-11T01:00", "2026-03-29T01:00", "29 Mar, 03:00 UTC+2", "26 Mar, 02:00 UTC+1")]
    [InlineData("2026-10-07T09:00", "2026-10-25T09:00", "25 Oct, 10:00 UTC+1", "22 Oct, 11:00 UTC+2")]
    [InlineData("2026-10-07T00:30", "2026-10-25T00:30", "25 Oct, 02:30 UTC+2", "22 Oct, 02:30 UTC+2")]
    [InlineData("2026-10-07T01:30", "2026-10-25T01:30", "25 Oct, 02:30 UTC+1", "22 Oct, 03:30 UTC+2")]
    public void An_order_closes_so_many_hours_later_at_the_hour_that_was_shown(string placed, string closes, string shown, string reminded)
    {
        var at = Utc(closes);
        var order = Order.Place(Some.Bought() with { OccurredAt = Utc(placed) }, Some.Terms);
        order.ClosesAt.ShouldBe(at);
        Shown(order.ClosesAt, Utc(placed)).ShouldBe(shown);
        Shown(order.ActAt!.Value, Utc(placed)).ShouldBe(reminded);
        while (order.ActAt < at) order.Tick(9, Some.Terms, order.ActAt.Value);
        order.Tick(9, Some.Terms, at.AddMinutes(-1));
        order.Stage.ShouldBe(OrderStage.New);
        order.Tick(9, Some.Terms, at);
        order.Stage.ShouldBe(OrderStage.Finished);
    }

    [Theory, Trait("Rule", "ORD-9")]
    [InlineData("2026-03-27T09:00", 2026, 3, 29, "2026-03-29T21:59", "29 Mar, 23:59 UTC+2", "2026-04-12T21:59")]
    [InlineData("2026-03-27T09:00", 2026, 3, 28, "2026-03-28T22:59", "28 Mar, 23:59 UTC+1", "2026-04-11T22:59")]
    [InlineData("2026-10-23T09:00", 2026, 10, 25, "2026-10-25T22:59", "25 Oct, 23:59 UTC+1", "2026-11-08T22:59")]
    [InlineData("2026-10-23T09:00", 2026, 10, 24, "2026-10-24T21:59", "24 Oct, 23:59 UTC+2", "2026-11-07T21:59")]
    public void A_later_day_of_delivery_ends_at_the_reader_s_midnight(string placed, int year, int month, int day, string promised, string shown, string closes)
    {
        var now = Utc(placed);
        var order = Order.Place(Some.Bought() with { HoursToStart = 1, HoursToDeliver = 1, OccurredAt = now }, Some.Terms);
        order.Answer(Some.Buyer, order.ProposeDelay(Some.Seller, 5, ReaderZone.EndOf(new(year, month, day)), "The glaze cracked.", Some.Terms, now), true, Some.Terms, now);
        order.PromisedDeliveryAt.ShouldBe(Utc(promised));
        Shown(order.PromisedDeliveryAt, now).ShouldBe(shown);
        order.ClosesAt.ShouldBe(Utc(closes));
    }

    [Theory, Trait("Rule", "ORD-11")]
    [InlineData("2026-03-28T10:00", "2026-03-29T10:00", "29 Mar, 12:00 UTC+2")]
    [InlineData("2026-10-24T10:00", "2026-10-25T10:00", "25 Oct, 11:00 UTC+1")]
    public void A_custom_order_lives_for_24_hours_though_the_day_has_23_or_25(string made, string expires, string shown)
    {
        var (now, end) = (Utc(made), Utc(expires));
        var from = Some.Order(OrderStage.Finished);
        var custom = CustomOrder.Make(7, from.Parties(null), new("Six bowls", "With lids.", 5000, 6000, 5), Some.Terms, now);
        Shown(custom.ExpiresAt, now).ShouldBe(shown);
        custom.StateAt(end.AddMinutes(-1)).ShouldBe(OrderCardState.Open);
        custom.StateAt(end).ShouldBe(OrderCardState.Expired);
        var order = custom.Accept(from.Contact, "", Some.Terms, now);
        Shown(order.PayBy!.Value, now).ShouldBe(shown);
        order.Tick(9, Some.Terms, end.AddMinutes(-1));
        order.Stage.ShouldBe(OrderStage.Confirmed);
        order.Tick(9, Some.Terms, end);
        order.Stage.ShouldBe(OrderStage.Canceled);
    }

    [Theory, Trait("Rule", "ORD-13")]
    [InlineData("2026-03-16T10:00", "2026-03-30T10:00", "30 Mar, 12:00 UTC+2")]
    [InlineData("2026-10-12T10:00", "2026-10-26T10:00", "26 Oct, 11:00 UTC+1")]
    public void An_added_order_waits_14_days_for_its_confirmation_to_the_minute(string added, string ends, string shown)
    {
        var (now, end) = (Utc(added), Utc(ends));
        var from = Some.Order(OrderStage.Finished);
        var order = Order.Add(from, 3003, Some.Seller, new(null, from.Kind, "A vase", 2, 1500, 7, from.Contact, ""), Some.Terms, now);
        Shown(order.ConfirmBy!.Value, now).ShouldBe(shown);
        order.Tick(9, Some.Terms, end.AddMinutes(-1));
        order.Stage.ShouldBe(OrderStage.New);
        Should.Throw<RuleBroken>(() => order.ConfirmAdded(Some.Buyer, Some.Terms, end)).Message.ShouldContain("is over");
        order.Tick(9, Some.Terms, end);
        order.Stage.ShouldBe(OrderStage.Canceled);
    }

    private static DateTime Utc(string at) => DateTime.SpecifyKind(DateTime.ParseExact(at, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), DateTimeKind.Utc);

    private static string Shown(DateTime at, DateTime now)
    {
        ReaderZone.Now = now;
        return ReaderZone.Shown(at);
    }
}
