using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using MimeKit;

namespace Marketplace.IntegrationTests.Notices;

/// <summary>A buyer and a seller, and what happens between them.</summary>
internal sealed record Happenings(Market Market, Person Buyer, Person Seller, OrderSummary Order, OrderFacts Facts)
{
    public ReviewSummary Review => new(
        Order.OrderId + 1, Order.OrderId, Order.OfferId, Seller.Id, Seller.Shop!, Buyer.Id, Buyer.Name, Order.Title);

    public DeletionRequestSummary Request => new(
        Order.OrderId + 2, Order.OrderId + 1, Order.OrderId, Seller.Id, Order.ShopName, Seller.Shop!, Buyer.Id, Buyer.Name, Order.Title,
        DeletionReason.Blackmail, null);

    public string RequestPath => $"/deletion-requests/{new Number(Request.RequestId)}";

    public string ReviewPath => $"/reviews/{new Number(Request.ReviewId)}";

    /// <summary>The order's number in groups, as emails show it.</summary>
    public string Grouped => string.Join('-', new Number(Order.OrderId).ToString().Chunk(4).Select(group => new string(group)));

    public string OrderPath => $"/orders/{new Number(Order.OrderId)}";

    public static async Task<Happenings> In(Market market)
    {
        var (buyer, seller) = (await market.Buyer(), await market.Seller());
        var id = market.Get<Kernel.Persistence.IdGenerator>().Next();
        var order = new OrderSummary(id, 1, buyer.Id, buyer.Name, seller.Id, $"Shop of {seller.Name}", seller.Shop!, "Blue bowl", 1, 2500, "EUR");
        var facts = new OrderFacts(market.Clock.Now, market.Clock.Now.AddDays(1), null, market.Clock.Now.AddDays(3), null, null);
        return new Happenings(market, buyer, seller, order, facts);
    }

    public Task<Page> Notices(Person person) => Market.SignInAs(person).Open("/notices");

    public IReadOnlyList<MimeMessage> MailTo(Person person) => Market.MailTo(person.Email);

    public IReadOnlyList<string> PhoneMessagesTo(Person person) => Market.PhoneMessagesTo(person.Phone);
}
