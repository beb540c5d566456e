using Marketplace.Contracts;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Persistence;
using Marketplace.Messages.Demo;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Marketplace.Translation;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Messages;

public sealed class MessagesDemoTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task The_demo_s_people_talk_in_the_past_and_the_counts_are_right()
    {
        var ids = market.Get<IdGenerator>();
        var buyers = Enumerable.Range(0, 6).Select(_ => ids.Next()).ToList();
        var sellers = Enumerable.Range(0, 2).Select(_ => ids.Next()).ToList();
        await market.In(async (MessagesDbContext db) =>
        {
            for (var i = 0; i < 120; i++)
            {
                var at = market.Clock.Now.AddHours(-2 - (i * 30));
                var order = new OrderSummary(
                    ids.At(at), 9, buyers[i % 6], i == 10 ? "ines" : "anna", sellers[i % 2], "Tomas Keramik", i % 2 == 0 ? "tomas-keramik" : "other", "Stoneware breakfast bowl, ash glaze", 1, 900, "EUR");
                db.Conversations.Add(new Conversation(order, at));
            }
            db.Totals.AddRange(buyers.Concat(sellers).Select(person => new UnreadTotal(person, 0)));
            return await db.SaveChangesAsync();
        });
        for (var i = 0; i < 2; i++)
        {
            await market.In(async (IEnumerable<IMakeDemoData> all) =>
            {
                await all.OfType<MessagesDemo>().Single().Make(market.Clock.Now, market.Deliver, CancellationToken.None);
                return true;
            });
        }

        var messages = await market.In((MessagesDbContext db) => db.Messages.AsNoTracking().ToListAsync());
        messages.ShouldAllBe(m => m.SentAt < market.Clock.Now);
        messages.GroupBy(m => m.ConversationId).Count().ShouldBeInRange(35, 60, "nobody has the same conversation twice");
        messages.GroupBy(m => m.ConversationId).Max(g => g.Count()).ShouldBe(61);
        foreach (var demand in new[] { "half the money back", "take my review back", "by e-mail", "the other shop", "nine days" })
        {
            messages.Count(m => m.Text.Contains(demand, StringComparison.Ordinal)).ShouldBe(4, demand);
        }
        var bilingual = messages.Where(m => m.ConversationId == messages.Single(m => m.Text.StartsWith("Hola", StringComparison.Ordinal)).ConversationId).ToList();
        bilingual.Count.ShouldBe(6);
        bilingual[0].FromName.ShouldBe("ines");
        bilingual.ShouldAllBe(m => m.Flags == MessageFlags.None);
        var translations = await market.In((MessagesDbContext db) => db.Set<TextTranslation>().ToDictionaryAsync(t => t.Hash));
        bilingual.ShouldAllBe(m => translations[TextTranslation.HashOf(m.Text)].Text!.Length > 10);
        var readers = await market.In((MessagesDbContext db) => db.Participants.Where(p => p.Language != null).OrderBy(p => p.Party).Select(p => p.Language).ToListAsync());
        readers.ShouldBe(["es", "en"]);
        var unread = await market.In((MessagesDbContext db) => db.Participants.GroupBy(s => s.PersonId).Select(g => new { g.Key, Unread = g.Sum(s => s.Unread) })
            .ToDictionaryAsync(g => g.Key, g => g.Unread));
        var totals = await market.In((MessagesDbContext db) => db.Totals.ToDictionaryAsync(t => t.PersonId, t => t.Unread));
        totals.ShouldBe(unread, ignoreOrder: true);
    }
}
