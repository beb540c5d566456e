using Marketplace.IntegrationTests.Orders;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Messages;

/// <summary>A new order and its two parties.</summary>
internal sealed record Talk(Market Market, Deal Deal)
{
    public Person Buyer => Deal.Buyer;

    public Person Seller => Deal.Seller;

    public long OrderId => Deal.Number.Id;

    public string OrderPath => Deal.Path;

    public string Path => $"{Deal.Path}/messages";

    public static async Task<Talk> Begin(Market market, Person? buyer = null, Person? seller = null, string title = "Blue bowl") =>
        new(market, await Deal.Place(market, buyer, seller, title));

    public Task<Page> Open(Person person, string? path = null) => Market.SignInAs(person).Open(path ?? OrderPath);

    /// <summary>Writes a message on the order's page.</summary>
    public async Task<Page> Say(Person person, string text) => await (await Open(person)).Submit("Send", new { Text = text });

    /// <summary>Writes many messages at once, without pages.</summary>
    public Task Fill(int many) => Market.In(async (MessagesDbContext db) =>
    {
        var conversation = await db.Conversations.Include(c => c.Participants).SingleAsync(c => c.Id == OrderId);
        for (var i = 1; i <= many; i++)
        {
            db.Messages.Add(conversation.Write(
                Market.Get<Kernel.Persistence.IdGenerator>().Next(), Contracts.Orders.Party.Buyer, Guid.NewGuid(), $"Message number {i}.", Market.Clock.Now));
        }
        return await db.SaveChangesAsync();
    });

    public Task<List<Message>> Stored() => Market.In((MessagesDbContext db) =>
        db.Messages.AsNoTracking().Where(m => m.ConversationId == OrderId).OrderBy(m => m.Position).ToListAsync());

    public static IReadOnlyList<string> Texts(Page page) => [.. page.Document.QuerySelectorAll(".message-text").Select(m => m.TextContent)];

    /// <summary>The number of the person's notices about messages.</summary>
    public async Task<int> Notices(Person person) => (await Open(person, "/notices")).Document
        .QuerySelectorAll(".list-rows a").Count(a => a.TextContent.Contains("wrote to you", StringComparison.Ordinal));

    /// <summary>The unread count in the page header.</summary>
    public async Task<string> Bell(Person person) =>
        (await Open(person, "/offers")).Document.QuerySelector("header a[href='/messages']")!.GetAttribute("aria-label")!;
}
