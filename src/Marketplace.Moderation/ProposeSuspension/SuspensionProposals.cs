using Marketplace.Casework;
using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Persistence;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.ProposeSuspension;

/// <summary>Proposes suspensions to administrators, one at a time for each seller (rule MOD-5).</summary>
internal sealed class SuspensionProposals(ModerationDbContext db, IdGenerator ids, IOptions<ModerationOptions> rules)
{
    /// <summary>The last step of the ladder proposes a suspension. Reversing a rejection closes its proposal.</summary>
    public async Task Follow(DeletionRequest request, Decision decision, SellerStanding standing, StaffMember by, DateTime now, CancellationToken cancel)
    {
        if (decision.Consequence == Consequence.SuspensionProposed)
        {
            if (!await IsProposed(request.SellerId, null, cancel)) Propose(request, standing.RejectionsAbout(request.ReviewId), now);
        }
        else if (decision.Round > 1 && decision.Ruling != Ruling.Keep)
        {
            await TakeBack(request, by, now, cancel);
        }
    }

    /// <summary>
    /// A rejection no longer counts against the seller, so its proposal is closed. Another rejection that led to no proposal because this one was open
    /// takes its place (rule MOD-14), unless an administrator has decided against a suspension meanwhile.
    /// </summary>
    public async Task TakeBack(DeletionRequest request, StaffMember? by, DateTime now, CancellationToken cancel)
    {
        var seller = request.SellerId;
        if (await db.Proposals.SingleOrDefaultAsync(p => p.RequestId == request.Id, cancel) is not { } proposal) return;
        var isSettled = proposal.Outcome == ProposalOutcome.NoSuspension;
        proposal.TakeBack(by, now);
        if (isSettled || await IsProposed(seller, proposal.Id, cancel)) return;
        var next = await db.Requests.AsNoTracking()
            .Where(r => r.SellerId == seller && r.Ruling == Ruling.Keep && r.Decisions.Any(d => d.Consequence == Consequence.SuspensionProposed)
                && !db.Proposals.Any(p => p.RequestId == r.Id))
            .OrderBy(r => r.Id).FirstOrDefaultAsync(cancel);
        if (next is null) return;
        var rejections = await db.Set<Rejection>().CountAsync(
            r => EF.Property<long>(r, "SellerId") == seller && r.ReviewId == next.ReviewId && r.RequestId != request.Id, cancel);
        Propose(next, rejections, now);
    }

    private Task<bool> IsProposed(long seller, long? besides, CancellationToken cancel) =>
        db.Proposals.AnyAsync(p => p.SellerId == seller && p.DecidedAt == null && p.Id != besides, cancel);

    private void Propose(DeletionRequest request, int rejections, DateTime now) =>
        db.Proposals.Add(new SuspensionProposal(ids.Next(), request, rejections, rules.Value.Deadlines.Usual, now));
}
