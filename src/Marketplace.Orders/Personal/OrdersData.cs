using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Personal;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Personal;

/// <summary>A person's orders on both sides, with their own notes. A seller's file has no addresses of buyers.</summary>
internal sealed class OrdersData(OrdersDbContext db) : IPersonalData
{
    public async Task Export(long account, IPersonalFile file, CancellationToken cancel)
    {
        await file.Write("orders-as-buyer", after => Page(db.Orders.Where(o => o.BuyerId == account && o.Id > after), account, cancel), cancel);
        await file.Write("orders-as-seller", after => Page(db.Orders.Where(o => o.SellerId == account && o.Id > after), account, cancel), cancel);
        await file.Write("custom-orders-to-you", after => Customs(db.CustomOrders.Where(c => c.BuyerId == account && c.Id > after), cancel), cancel);
        await file.Write("custom-orders-from-you", after => Customs(db.CustomOrders.Where(c => c.SellerId == account && c.Id > after), cancel), cancel);
        await file.Write("blocked-customers", async after => await db.BlockedCustomers.AsNoTracking().Where(b => b.SellerId == account && b.Id > after).OrderBy(b => b.Id).Take(PersonalRow.Page)
            .Select(b => new PersonalRow(b.Id, new { Customer = b.CustomerName, b.Note, b.BlockedAt })).ToListAsync(cancel), cancel);
        await ExportFiles(db.Orders.Where(o => o.BuyerId == account), file, cancel);
        await ExportFiles(db.Orders.Where(o => o.SellerId == account), file, cancel);
    }

    private async Task<IReadOnlyList<PersonalRow>> Page(IQueryable<Order> of, long account, CancellationToken cancel)
    {
        var orders = await of.AsNoTracking().Include(o => o.History).Include(o => o.Extras).Include(o => o.Files).OrderBy(o => o.Id).Take(PersonalRow.Page).ToListAsync(cancel);
        if (orders.Count == 0) return [];
        var ids = orders.ConvertAll(o => o.Id);
        var payments = (await db.Payments.AsNoTracking().Where(p => ids.Contains(p.OrderId)).OrderBy(p => p.Id).ToListAsync(cancel)).ToLookup(p => p.OrderId);
        var notes = (await db.Notes.AsNoTracking().Where(n => ids.Contains(n.OrderId) && n.AuthorId == account).ToListAsync(cancel)).ToDictionary(n => n.OrderId);
        var cases = (await db.AmountCases.AsNoTracking().Where(c => ids.Contains(c.OrderId)).OrderBy(c => c.Id).ToListAsync(cancel)).ToLookup(c => c.OrderId);
        var disputes = (await db.Disputes.AsNoTracking().Where(d => ids.Contains(d.OrderId)).OrderBy(d => d.Id).ToListAsync(cancel)).ToLookup(d => d.OrderId);
        return orders.ConvertAll(o => new PersonalRow(o.Id, new
        {
            Order = new Number(o.Id),
            Buyer = o.BuyerName,
            Seller = o.ShopName,
            o.Title,
            o.Kind,
            o.Origin,
            o.Quantity,
            ItemPrice = new PersonalAmount(o.UnitPrice, o.Currency),
            Total = new PersonalAmount(o.Total, o.Currency),
            Refunded = new PersonalAmount(o.RefundedAmount, o.Currency),
            OwedByTheSeller = new PersonalAmount(o.OwedAmount, o.Currency),
            o.Stage,
            Address = o.BuyerId == account ? o.Contact : null,
            NoteToTheSeller = o.Note,
            YourPrivateNote = notes.TryGetValue(o.Id, out var note) ? new { note.Text, note.ChangedAt } : null,
            o.PlacedAt,
            o.PromisedStartAt,
            o.StartedAt,
            o.FirstAnswerAt,
            o.PaidAt,
            o.PaidBy,
            o.PromisedDeliveryAt,
            o.SentAt,
            o.Tracking,
            o.DeliveryNote,
            NoWithdrawal = o.Exemption,
            o.WithdrawnAt,
            o.EndedAt,
            o.ReviewedAt,
            Extras = o.Extras.OrderBy(e => e.Position).Select(e => new { e.Text, e.AddedAt }),
            Files = o.Files.OrderBy(f => f.Position).Select(f => new { f.Name, f.Size }),
            History = o.History.OrderBy(e => e.Position).Select(e => new { e.At, By = e.Who, e.What, e.Note, Amount = e.Amount is { } minor ? new PersonalAmount(minor, o.Currency) : null, e.Until }),
            Payments = payments[o.Id].Select(p => new { p.Kind, p.State, Amount = new PersonalAmount(p.Amount, p.Currency), p.CardEnding, p.Reason, p.Clarification, p.RequestedAt, p.SettledAt }),
            Disputes = disputes[o.Id].Select(d => new { Amount = new PersonalAmount(d.Amount, o.Currency), d.State, YourEvidence = o.SellerId == account ? d.Evidence : null, d.EvidenceAt, d.EndedAt }),
            RequestsToChangeTheAmount = cases[o.Id].Select(c => new { Before = new PersonalAmount(c.Before, c.Currency), Wanted = new PersonalAmount(c.Wanted, c.Currency), c.Words, c.OpenedAt, c.IsApproved, c.Reasons, c.DecidedAt }),
        }));
    }

    private static async Task<IReadOnlyList<PersonalRow>> Customs(IQueryable<CustomOrder> of, CancellationToken cancel) =>
        (await of.AsNoTracking().OrderBy(c => c.Id).Take(PersonalRow.Page).ToListAsync(cancel)).ConvertAll(c => new PersonalRow(c.Id, new
        {
            Buyer = c.BuyerName,
            Seller = c.ShopName,
            c.Title,
            c.Words,
            Amount = new PersonalAmount(c.Amount, c.Currency),
            c.DaysToDeliver,
            c.MadeAt,
            c.ExpiresAt,
            c.AcceptedAt,
            c.WithdrawnAt,
        }));

    /// <summary>The files that a seller delivered, which both sides have.</summary>
    private async Task ExportFiles(IQueryable<Order> of, IPersonalFile file, CancellationToken cancel)
    {
        for (long after = 0; ;)
        {
            var orders = await of.AsNoTracking().Where(o => o.Id > after && o.Files.Any()).OrderBy(o => o.Id).Take(PersonalRow.Page).Include(o => o.Files).ToListAsync(cancel);
            if (orders.Count == 0) return;
            foreach (var (order, delivered) in orders.SelectMany(o => o.Files.Select(f => (o.Id, f))))
            {
                var bytes = await db.Contents.Where(c => c.OrderId == order && c.Position == delivered.Position).Select(c => c.Bytes).SingleOrDefaultAsync(cancel);
                if (bytes is not null) await file.Add($"orders/{new Number(order)}/{delivered.Position}-{delivered.Name}", async (to, c) => await to.WriteAsync(bytes, c), cancel);
            }
            after = orders[^1].Id;
        }
    }

    public async Task<IReadOnlyList<OpenMatter>> OpenMatters(long account, CancellationToken cancel)
    {
        var counts = await db.Counts.AsNoTracking().Where(c => c.PersonId == account && Running.Contains(c.Stage)).ToListAsync(cancel);
        var owed = await db.Orders.CountAsync(o => o.SellerId == account && o.OwedAmount > 0, cancel);
        var amounts = await db.AmountCases.CountAsync(c => c.SellerId == account && c.DecidedAt == null, cancel);
        var disputed = await db.Orders.CountAsync(o => o.SellerId == account && o.DisputeId != null, cancel);
        return OpenMatter.Of(
            new("Open orders you're buying: {0}", counts.Where(c => c.Side == OrderSide.Buying).Sum(c => c.Count), OrdersModule.Buying),
            new("Open orders you're selling: {0}", counts.Where(c => c.Side == OrderSide.Selling).Sum(c => c.Count), OrdersModule.Selling),
            new("Orders for which you owe a refund: {0}", owed, OrdersModule.Selling),
            new("Payments that a buyer disputes: {0}", disputed, OrdersModule.Selling),
            new("Requests to change an amount: {0}", amounts, OrdersModule.Selling));
    }

    private static readonly OrderStage[] Running = [OrderStage.New, OrderStage.Confirmed, OrderStage.Paid, OrderStage.Sent];
}
