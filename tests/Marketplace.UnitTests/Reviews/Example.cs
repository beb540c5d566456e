using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.Reviews.Domain;

namespace Marketplace.UnitTests.Reviews;

/// <summary>A finished order with a review.</summary>
internal static class Example
{
    public static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);
    public static readonly TimeSpan AnHour = TimeSpan.FromHours(1);

    public static OrderSummary Summary { get; } = new(7, 70, 1, "anna", 2, "Ben's Prints", "bens-prints", "A poster", 1, 1250, "EUR");

    public static OrderFacts Facts(DateTime placed) => new(
        placed, placed.AddHours(24), placed.AddHours(3), placed.AddDays(4), placed.AddDays(3), placed.AddMinutes(20));

    public static ReviewableOrder Order(OrderStage stage = OrderStage.Finished, Party by = Party.Buyer, TimeSpan? after = null) =>
        new(Summary, Facts(Noon - (after ?? TimeSpan.FromDays(3))), stage, by, Noon, TimeSpan.FromDays(1));

    public static Review Review(int fulfillment = 5, int start = 5, int communication = 5, string comment = "Lovely.") =>
        Marketplace.Reviews.Domain.Review.Publish(99, Order(), new Ratings(fulfillment, start, communication), comment, AnHour, Noon);
}
