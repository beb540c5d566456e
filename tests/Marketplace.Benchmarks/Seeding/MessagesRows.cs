using Marketplace.Contracts.Orders;

namespace Marketplace.Benchmarks.Seeding;

/// <param name="seed">Generates the form keys of the messages.</param>
internal sealed class MessagesRows(int seed) : IModuleRows
{
    public string Module => "messages";

    public void Write(World world, ModuleFile file)
    {
        var conversations = file.Table("Conversations", "Id OrderId OfferId BuyerName Shop ShopName Title PlacedAt Count CaseCount Version");
        var participants = file.Table("Participants", "ConversationId Party PersonId Unread Missed LastMessageId");
        var unread = new int?[world.Members.Length];
        foreach (var sale in world.Sales)
        {
            conversations.Add(
                sale.Id, sale.Id, sale.Ware.Id, sale.Buyer.Name.Text, sale.Stall.Slug, sale.Stall.Name.Text, sale.Ware.Title.Text, sale.PlacedAt, sale.Messages, 0, 1 + sale.Messages);
            foreach (var (party, person) in new[] { (Party.Buyer, sale.Buyer), (Party.Seller, sale.Seller) })
            {
                var waits = sale.IsUnread && Sale.WriterOf(sale.Messages) != party ? 1 : 0;
                unread[person.Index] = (unread[person.Index] ?? 0) + waits;
                participants.Add(sale.Id, party, person.Id, waits, waits, sale.LastMessageId);
            }
        }
        var totals = file.Table("UnreadTotals", "PersonId Unread");
        foreach (var member in world.Members)
        {
            if (unread[member.Index] is { } waits) totals.Add(member.Id, waits);
        }
        var (messages, dice) = (file.Table("Messages", "Id ConversationId Position From FromName Text SentAt Flags FileCount IsCard Key"), new Dice(seed));
        foreach (var (id, sale, position) in world.Messages)
        {
            var from = Sale.WriterOf(position);
            messages.Add(
                id, sale.Id, position, from, from == Party.Buyer ? sale.Buyer.Name.Text : sale.Stall.Name.Text, Texts.MessageAt(sale, position),
                sale.WrittenAt(position), 0, 0, false, dice.Guid().ToString().ToUpperInvariant());
        }
    }
}
