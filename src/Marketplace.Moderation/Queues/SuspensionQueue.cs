using System.Linq.Expressions;
using Marketplace.Casework.Queue;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;

namespace Marketplace.Moderation.Queues;

/// <summary>Sellers with four or more rejected requests about one review.</summary>
internal sealed class SuspensionQueue(ModerationDbContext db) : CaseSource<SuspensionProposal>(db)
{
    public const string Root = "/admin/suspensions";

    public override CaseKind Kind { get; } = new("suspensions", "Suspension decisions", "suspension", Root, 50, Staff.Administrator);

    protected override IQueryable<SuspensionProposal> Open(IQueryable<SuspensionProposal> cases) => cases.Where(p => p.DecidedAt == null);

    protected override IQueryable<SuspensionProposal> Decided(IQueryable<SuspensionProposal> cases) => cases.Where(p => p.DecidedAt != null);

    // What is taken back was decided before, or by nobody.
    protected override IQueryable<SuspensionProposal> Decisions(IQueryable<SuspensionProposal> cases) => cases.Where(p => p.DecidedAt != null && p.Outcome != ProposalOutcome.TakenBack);

    protected override Expression<Func<SuspensionProposal, CaseRow>> Row => p => new CaseRow(
        p.Id, p.ShopName, new Sentence("Repeated deletion requests"), new Sentence("{0} rejected requests about one review", p.Rejections), p.Priority, p.QueuedAs, p.DueAt,
        p.DecidedAt, p.Outcome == null ? null : p.Outcome.Value.InWords(), p.ClaimedById, p.ClaimedByName, p.ClaimedUntil, new long?[] { p.SellerId, p.BuyerId })
    { Kind = Kind };
}
