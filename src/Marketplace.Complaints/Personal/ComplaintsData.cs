using Marketplace.Casework.Uploads;
using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Personal;
using Marketplace.Kernel.Domain;
using Marketplace.Ui;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Complaints.Personal;

/// <summary>A person's claims and withdrawals on both sides, and the reports that they filed or that are about them.</summary>
internal sealed class ComplaintsData(ComplaintsDbContext db) : IPersonalData
{
    public async Task Export(long account, IPersonalFile file, CancellationToken cancel)
    {
        await file.Write("claims-as-buyer", async after => Rows(await Next(db.Claims.Where(c => c.BuyerId == account && c.Id > after), cancel)), cancel);
        await file.Write("claims-as-seller", async after => Rows(await Next(db.Claims.Where(c => c.SellerId == account && c.Id > after), cancel)), cancel);
        await file.Write("withdrawals-as-buyer", async after => Rows(await Next(db.Withdrawals.Where(w => w.BuyerId == account && w.Id > after), cancel), account), cancel);
        await file.Write("withdrawals-as-seller", async after => Rows(await Next(db.Withdrawals.Where(w => w.SellerId == account && w.Id > after), cancel), account), cancel);
        await file.Write("customer-reports-you-filed", async after => Rows(await db.Reports.AsNoTracking().Where(r => r.SellerId == account && r.Id > after).OrderBy(r => r.Id).Take(PersonalRow.Page).ToListAsync(cancel)), cancel);
        await file.Write("customer-reports-about-you", async after => Rows(await db.Reports.AsNoTracking().Where(r => r.CustomerId == account && r.Id > after).OrderBy(r => r.Id).Take(PersonalRow.Page).ToListAsync(cancel)), cancel);
        await file.Write("customer-card", await db.Customers.AsNoTracking().Where(c => c.CustomerId == account).Select(c => new { c.RegisteredAt, FinishedOrders = c.Finished, CanceledOrders = c.Canceled, c.Reviews }).ToListAsync(cancel), cancel);
        await db.ExportEvidence(account, file, cancel);
    }

    private static Task<List<OrderClaim>> Next(IQueryable<OrderClaim> claims, CancellationToken cancel) => claims.AsNoTracking().OrderBy(c => c.Id).Take(PersonalRow.Page).ToListAsync(cancel);

    private static Task<List<Withdrawal>> Next(IQueryable<Withdrawal> withdrawals, CancellationToken cancel) => withdrawals.AsNoTracking().OrderBy(w => w.Id).Take(PersonalRow.Page).ToListAsync(cancel);

    private static List<PersonalRow> Rows(List<OrderClaim> claims) => claims.ConvertAll(c => new PersonalRow(c.Id, new
    {
        Claim = new Number(c.Id),
        Order = new Number(c.OrderId),
        Buyer = c.BuyerName,
        Seller = c.ShopName,
        c.Title,
        c.Cause,
        c.Description,
        c.OpenedAt,
        c.State,
        c.End,
        c.ClosedAt,
        c.EscalatedAt,
        Refund = new PersonalAmount(c.RefundAmount, c.Currency),
        Offers = c.Offers.OrderBy(o => o.Position).Select(o => new { o.By, o.Solution, o.Percent, Amount = new PersonalAmount(o.Amount, c.Currency), o.Words, o.At, o.State }),
        Timeline = Told(c.Timeline, c.Currency),
        Return = c.Return is { } back ? new { ToAddress = back.To, back.AgreedAt, back.SendBy, back.SentAt, back.Tracking } : null,
        Decision = c.Decision is { } decision ? new { decision.Ruling, decision.Percent, Amount = new PersonalAmount(decision.Amount, c.Currency), decision.Reasons, decision.At } : null,
    }));

    private static List<PersonalRow> Rows(List<Withdrawal> withdrawals, long account) => withdrawals.ConvertAll(w => new PersonalRow(w.Id, new
    {
        Order = new Number(w.OrderId),
        Buyer = w.BuyerName,
        Seller = w.ShopName,
        w.Title,
        w.Reason,
        w.DeclaredAt,
        w.State,
        w.End,
        Refund = new PersonalAmount(w.RefundAmount, w.Currency),
        Timeline = Told(w.Timeline, w.Currency),
        Return = w.Return is { } back ? new { ToAddress = back.To, back.AgreedAt, back.SendBy, back.SentAt, back.Tracking } : null,
        YouAreTheBuyer = w.BuyerId == account,
    }));

    private static List<PersonalRow> Rows(List<CustomerReport> reports) => reports.ConvertAll(r => new PersonalRow(r.Id, new
    {
        Report = new Number(r.Id),
        Order = new Number(r.OrderId),
        Customer = r.CustomerName,
        Seller = r.ShopName,
        r.Title,
        r.Type,
        r.Text,
        r.FiledAt,
        r.LapsesAt,
        r.State,
        r.EndedAt,
        r.Answer,
        r.AnsweredAt,
        r.Dispute,
        r.DisputedAt,
        Decision = r.Ruling,
        r.Reasons,
        r.DecidedAt,
    }));

    /// <summary>Without names: of support nobody learns who it was.</summary>
    private static IEnumerable<object> Told(IEnumerable<ClaimEntry> timeline, string currency) =>
        timeline.OrderBy(e => e.Position).Select(e => new { e.At, By = e.Who, e.What, Amount = e.Amount == 0 ? null : new PersonalAmount(e.Amount, currency), e.Note });

    public async Task<IReadOnlyList<OpenMatter>> OpenMatters(long account, CancellationToken cancel)
    {
        var bought = await db.Claims.CountAsync(c => c.BuyerId == account && c.State != ClaimState.Closed, cancel);
        var sold = await db.Claims.CountAsync(c => c.SellerId == account && c.State != ClaimState.Closed, cancel);
        var withdrawn = await db.Withdrawals.CountAsync(w => w.BuyerId == account && w.State != WithdrawalState.Closed, cancel);
        var returned = await db.Withdrawals.CountAsync(w => w.SellerId == account && w.State != WithdrawalState.Closed, cancel);
        var disputed = await db.Reports.CountAsync(r => r.CustomerId == account && r.State == CustomerReportState.Disputed, cancel);
        var disputes = await db.Reports.CountAsync(r => r.SellerId == account && r.State == CustomerReportState.Disputed, cancel);
        return OpenMatter.Of(
            new("Open claims that you made: {0}", bought, ComplaintsModule.ClaimsOf(Side.Buying)),
            new("Open claims about orders that you sold: {0}", sold, ComplaintsModule.ClaimsOf(Side.Selling)),
            new("Withdrawals from a contract with an open return: {0}", withdrawn + returned, withdrawn > 0 ? "/orders?side=buying" : "/orders?side=selling"),
            new("Disputed reports: {0}", disputed + disputes, disputed > 0 ? ComplaintsModule.ReportsAboutMe : "/orders?side=selling"));
    }
}
