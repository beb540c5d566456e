using System.Linq.Expressions;
using Marketplace.Casework.Queue;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;

namespace Marketplace.Messages.DecideMessage;

/// <summary>The queue of reported messages and disputed warnings.</summary>
internal sealed class MessageQueue(MessagesDbContext db) : CaseSource<MessageCase>(db)
{
    public const string Root = "/admin/messages";

    public override CaseKind Kind { get; } = new("messages", "Messages", "message", Root, 35);

    protected override Expression<Func<MessageCase, CaseRow>> Row => c => new CaseRow(
        c.Id, c.Title == "" ? c.ShopName : c.Title, new Sentence(c.By == c.From ? "Warning disputed" : "Message reported"),
        new Sentence("{0} about a message by {1}", c.By == Party.Buyer ? c.BuyerName : c.ShopName, c.From == Party.Buyer ? c.BuyerName : c.ShopName),
        c.Priority, c.QueuedAs, c.DueAt, c.DecidedAt, c.Outcome == null ? null : MessageQueue.InWords(c.Outcome.Value), c.ClaimedById, c.ClaimedByName, c.ClaimedUntil,
        new long?[] { c.BuyerId, c.SellerId })
    { Kind = Kind, OrderId = c.OrderId == 0 ? null : c.OrderId };

    public static string InWords(MessageOutcome outcome) => outcome == MessageOutcome.Breach ? "Breaks the rules" : "No breach";
}
