using System.Linq.Expressions;
using Marketplace.Accounts.Domain;
using Marketplace.Accounts.Persistence;
using Marketplace.Casework.Queue;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;

namespace Marketplace.Accounts.Suspending;

/// <summary>The queue of appeals against suspensions.</summary>
internal sealed class SuspensionAppeals(AccountsDbContext db) : CaseSource<Suspension>(db)
{
    public const string Root = "/admin/suspension-appeals";

    public override CaseKind Kind { get; } = new("suspension-appeals", "Suspension appeals", "suspension appeal", Root, 55, Staff.Administrator);

    protected override IQueryable<Suspension> Open(IQueryable<Suspension> cases) => cases.Where(s => s.AppealedAt != null && s.DecidedAt == null && s.EndedAt == null);

    protected override IQueryable<Suspension> Decided(IQueryable<Suspension> cases) => cases.Where(s => s.DecidedAt != null);

    protected override Expression<Func<Suspension, CaseRow>> Row => s => new CaseRow(
        s.Id, s.UserName, new Sentence("Appeal against a suspension"), new Sentence("Suspended by {0}", s.ByName), s.Priority, s.QueuedAs, s.DueAt, s.DecidedAt,
        s.DecidedAt == null ? null : s.EndedBy == SuspensionEnd.Appeal ? "Suspension lifted" : "Suspension kept", s.ClaimedById, s.ClaimedByName, s.ClaimedUntil,
        new long?[] { s.AccountId, s.ById })
    { Kind = Kind };
}
