using System.Linq.Expressions;
using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Casework.Queue;
using Marketplace.Kernel.Domain;

namespace Marketplace.Billing.DecideIdentity;

/// <summary>The queue of sellers whose identity support checks.</summary>
internal sealed class IdentityQueue(BillingDbContext db) : CaseSource<IdentityCheck>(db)
{
    public const string Root = "/admin/identities";

    public override CaseKind Kind { get; } = new("identities", "Seller identities", "seller identity", Root, 39);

    protected override IQueryable<IdentityCheck> Open(IQueryable<IdentityCheck> cases) => cases.Where(c => c.State == IdentityCheckState.Open);

    protected override Expression<Func<IdentityCheck, CaseRow>> Row => c => new CaseRow(
        c.Id, c.ShopName, new Sentence("Check of a seller's identity"), new Sentence("{0} sales in {1}", c.Sales, IdentityQueue.Text(c.Year)),
        c.Priority, c.QueuedAs, c.DueAt, c.DecidedAt, c.IsConfirmed == null ? null : IdentityQueue.InWords(c.IsConfirmed.Value), c.ClaimedById, c.ClaimedByName, c.ClaimedUntil,
        new long?[] { c.Id })
    { Kind = Kind };

    public static string InWords(bool isConfirmed) => isConfirmed ? "Identity confirmed" : "Corrections requested";

    /// <summary>A year is no number with a thousands separator.</summary>
    public static string Text(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
