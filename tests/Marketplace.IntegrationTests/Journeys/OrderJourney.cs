namespace Marketplace.IntegrationTests.Journeys;

/// <summary>A seller with an offer, a buyer, and their steps, all through pages.</summary>
internal sealed class OrderJourney
{
    private OrderJourney(Browser seller, Browser buyer, string offer)
    {
        Seller = seller;
        Buyer = buyer;
        Offer = offer;
    }

    public Browser Seller { get; }

    public Browser Buyer { get; }

    /// <summary>The offer's path.</summary>
    public string Offer { get; }

    public string Shop => Seller.Person!.Shop!;

    /// <summary>The order's path, once it is bought.</summary>
    public string Order { get; private set; } = "";

    public static async Task<OrderJourney> Begin(Market market, int stock = 5)
    {
        var seller = market.SignInAs(await market.Seller());
        var buyer = market.SignInAs(await market.Buyer());
        var form = await seller.Open("/offers/new");
        var listed = await form.Submit("List offer", new
        {
            Kind = "Product",
            Title = "Teapot with a bamboo handle",
            Category = form.Document.QuerySelector("select[name='Form.Category'] option[value]:not([value=''])")!.GetAttribute("value"),
            Description = "Thrown by hand, holds a litre.",
            Price = "48.50",
            Stock = stock,
            HoursToStart = 24,
            HoursToDeliver = 72,
        });
        listed.Errors.ShouldBeEmpty();
        var offer = (await seller.Open($"/offers?shop={seller.Person!.Shop}")).Document.QuerySelector(".offer-card a")!.GetAttribute("href")!;
        return new OrderJourney(seller, buyer, offer);
    }

    public Task<Page> OpenPurchase(Browser who) => FollowBuy(who, Offer);

    public async Task<Page> Buy(int quantity = 1)
    {
        var page = await (await OpenPurchase(Buyer)).Submit("Place order", Contact(quantity));
        page.Path.ShouldStartWith("/orders/");
        Order = page.Path;
        return page;
    }

    public static object Contact(int quantity) => new
    {
        Quantity = quantity,
        Name = "Ada Buyer",
        Street = "Lindenweg 5",
        PostalCode = "10115",
        City = "Berlin",
        Country = "DE",
        Phone = "+493012345678",
        Note = "The blue one, please.",
    };

    public async Task Approve() => ShouldReach(await (await Seller.Open(Order)).Submit("Approve order"), "Confirmed");

    public async Task MarkAsPaid() => ShouldReach(await (await Seller.Open($"{Order}/receipt")).Submit("Mark as paid"), "Paid");

    public async Task Pay(string card = "4242 4242 4242 4242")
    {
        var page = await Buyer.Open($"{Order}/payment");
        var button = page.Document.QuerySelector("main form button.btn-primary")!.TextContent;
        ShouldReach(await page.Submit(button, new { CardNumber = card, Expiry = "04/29", SecurityCode = "123" }), "Paid");
    }

    public async Task Send() => ShouldReach(await (await Seller.Open($"{Order}/shipment")).Submit("Mark as sent", new { Tracking = "RR123456785DE" }), "Sent");

    public async Task Close() => ShouldReach(await (await Buyer.Open($"{Order}/closing")).Submit("I've received it"), "Finished");

    public async Task<Page> Cancel(Browser who, string reason) => await (await who.Open($"{Order}/cancellation"))
        .Submit("Cancel order", new { Reason = reason, Clarification = "It cannot be helped." });

    public async Task<Page> Review(int stars, string comment) => await (await Buyer.Open($"{Order}/review"))
        .Submit("Publish review", new { Fulfillment = stars, StartTime = stars, Communication = stars, Comment = comment });

    private static async Task<Page> FollowBuy(Browser who, string offer) => await (await who.Open(offer)).Submit("Buy");

    private static void ShouldReach(Page page, string stage)
    {
        page.Errors.ShouldBeEmpty();
        page.Document.QuerySelector(".stage")!.TextContent.ShouldBe(stage);
    }
}
