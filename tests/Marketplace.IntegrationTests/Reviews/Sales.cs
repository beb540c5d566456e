using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.IntegrationTests.Reviews;

/// <summary>A finished order, as in the orders module's events.</summary>
internal sealed record Sale(Market Market, Person Buyer, Person Seller, OrderSummary Order, OrderFacts Facts)
{
    /// <summary>The current request about the review, and how often it was decided; see <see cref="Disputes"/>.</summary>
    public SaleCase Case { get; set; } = new();

    public SaleCase Report { get; } = new();

    public string Number => new Number(Order.OrderId).ToString();

    public string ReviewPath => $"/orders/{Number}/review";

    public string SellerPath => $"/sellers/{Seller.Shop}";

    public Task<Page> Open(Person person, string path) => Market.SignInAs(person).Open(path);

    /// <summary>The buyer publishes a review.</summary>
    public async Task<Page> Review(int fulfillment = 5, int startTime = 5, int communication = 5, string comment = "")
    {
        var form = await Open(Buyer, ReviewPath);
        return await form.Submit("Publish review", new { Fulfillment = fulfillment, StartTime = startTime, Communication = communication, Comment = comment });
    }

    public async Task<Page> Edit(int fulfillment, int startTime, int communication, string comment)
    {
        var form = await Open(Buyer, $"{ReviewPath}/edit");
        return await form.Submit("Edit review", new { Fulfillment = fulfillment, StartTime = startTime, Communication = communication, Comment = comment });
    }

    public async Task<Page> Withdraw(string reason = "Solved", string words = "")
    {
        var form = await Open(Buyer, $"{ReviewPath}/withdrawal");
        return await form.Submit("Withdraw review", new { Reason = reason, Words = words });
    }

    public async Task<Page> Reply(string text, string button = "Reply") =>
        await (await Open(Seller, await ReplyPath())).Submit(button, new { Text = text });

    public async Task<string> ReplyPath() => $"/reviews/{new Number((await Stored()).Id)}/reply";

    public Task<Review> Stored() => Market.In((ReviewsDbContext db) => db.WholeReviews.AsNoTracking().SingleAsync(r => r.OrderId == Order.OrderId));
}

internal sealed class SaleCase
{
    public long Id { get; set; }

    public int Decisions { get; set; }
}

internal static class Sales
{
    /// <summary>An order of a new buyer ends.</summary>
    public static async Task<Sale> Sell(
        this Market market, Person? seller = null, OrderStage stage = OrderStage.Finished, Party by = Party.Buyer, TimeSpan? after = null,
        Person? buyer = null, long offer = 0, string title = "A poster")
    {
        seller ??= await market.Seller();
        buyer ??= await market.Buyer();
        var ids = market.Get<IdGenerator>();
        var placed = market.Clock.Now - (after ?? TimeSpan.FromDays(3));
        var order = new OrderSummary(
            ids.Next(), offer == 0 ? ids.Next() : offer, buyer.Id, buyer.Name, seller.Id, $"Shop of {seller.Name}", seller.Shop!, title, 1, 1250, "EUR");
        var facts = new OrderFacts(placed, placed.AddHours(24), placed.AddHours(3), placed.AddDays(4), placed.AddDays(2), placed.AddMinutes(20));
        await market.Tell(stage switch
        {
            OrderStage.Finished => new OrderFinished(order, facts, by),
            OrderStage.Canceled => new OrderCanceled(order, facts, by, "Reason"),
            _ => new OrderRefunded(order, facts, by, OrderStage.Sent, "Reason"),
        });
        return new Sale(market, buyer, seller, order, facts);
    }

    /// <summary>The number of summary rows that differ from the reviews.</summary>
    public static Task<int> WrongScores(this Market market) => market.In((RebuildScores rebuild) => rebuild.Run(CancellationToken.None));

    /// <summary>A part as a person sees it; the page around it belongs to another module.</summary>
    public static async Task<string> Part<TPart>(this Market market, object subject, Person? viewer) where TPart : ViewComponent
    {
        await using var scope = market.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, Response = { Body = new MemoryStream() } };
        if (viewer is not null) http.User = viewer.Principal();
        var context = new ActionContext(http, new RouteData(), new ActionDescriptor());
        await new ViewComponentResult { ViewComponentType = typeof(TPart), Arguments = new { subject } }.ExecuteResultAsync(context);
        http.Response.Body.Position = 0;
        return await new StreamReader(http.Response.Body).ReadToEndAsync();
    }
}
