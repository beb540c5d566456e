using System.Linq.Expressions;
using Marketplace.Casework.Queue;
using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Complaints;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.Queues;

/// <summary>The disputed customer reports.</summary>
internal sealed class CustomerReportQueue(ComplaintsDbContext db) : CaseSource<CustomerReport>(db)
{
    public const string Root = "/admin/customer-reports";

    public override CaseKind Kind { get; } = new("customer-reports", "Customer reports", "customer report", Root, 15);

    public override IReadOnlyList<(string Value, string Text)> Reasons =>
        [.. Enum.GetValues<CustomerReportType>().Select(type => (type.ToString(), type.InWords()))];

    protected override IQueryable<CustomerReport> Open(IQueryable<CustomerReport> cases) => cases.Where(r => r.State == CustomerReportState.Disputed);

    protected override IQueryable<CustomerReport> Decided(IQueryable<CustomerReport> cases) => cases.Where(r => r.DecidedAt != null);

    protected override IQueryable<CustomerReport> Of(IQueryable<CustomerReport> cases, string reason)
    {
        var type = Enum.Parse<CustomerReportType>(reason);
        return cases.Where(r => r.Type == type);
    }

    protected override Expression<Func<CustomerReport, CaseRow>> Row => r => new CaseRow(
        r.Id, r.Title, new Sentence(r.Type.InWords()), new Sentence("{0} disputes a report by {1}", r.CustomerName, r.ShopName), r.Priority, r.QueuedAs, r.DueAt, r.DecidedAt,
        r.Ruling == null ? null : r.Ruling.Value.Told(), r.ClaimedById, r.ClaimedByName, r.ClaimedUntil, new long?[] { r.CustomerId, r.SellerId })
    { Kind = Kind, OrderId = r.OrderId };
}
