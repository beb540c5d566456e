using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts;
using Marketplace.Contracts.Complaints;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Complaints.Parts;

/// <summary>A claim or a canceled order that doesn't count, and why.</summary>
internal sealed record ProtectedCase(string Path, string Title, DateTime At, string Reason);

/// <param name="Standing">The figures.</param>
/// <param name="Protected">The claims and cancellations that don't count, only for the seller; otherwise null.</param>
/// <param name="Shop">The shop's name in URLs.</param>
internal sealed record StandingView(Standing Standing, IReadOnlyList<ProtectedCase>? Protected, string Shop)
{
    /// <summary>For the seller: what lowers the standing, and what to do about it.</summary>
    public IEnumerable<string> Lowering
    {
        get
        {
            if (Protected is null || Standing.Colour is StandingColour.NotEnough or StandingColour.Green) yield break;
            if (Standing.ClaimColour > StandingColour.Green) yield return "Claims that count. Solve each claim before the deadline on its page.";
            if (Standing.CanceledColour > StandingColour.Green) yield return "Orders that you canceled or refunded before sending. Keep your stock up to date, and pause what you can't deliver.";
            if (Standing.LateColour > StandingColour.Green) yield return "Orders that you sent late. Promise a time that you can always meet.";
        }
    }
}

/// <summary>The standing on the seller's public page.</summary>
internal sealed class StandingPart(Standings standings) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(SellerPlace subject) =>
        View("/Parts/Standing.cshtml", new StandingView(await standings.Of(subject.SellerId), null, subject.Shop));
}

/// <summary>The standing in one word, on the top of the seller's public page, and what lowers it.</summary>
internal sealed class StandingBadgePart(Standings standings) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(SellerPlace subject) => View("/Parts/StandingBadge.cshtml", (await standings.Of(subject.SellerId), subject.Shop));
}

/// <summary>The standing for the seller, with the claims that don't count.</summary>
internal sealed class OwnStandingPart(ComplaintsDbContext db, Standings standings) : ViewComponent
{
    private const int MostClaims = 100;

    public async Task<IViewComponentResult> InvokeAsync(SellerPlace subject)
    {
        var (seller, first) = (subject.SellerId, IdGenerator.LowestAt(standings.From));
        var claims = await db.Claims.AsNoTracking().Where(c => c.SellerId == seller && c.Id > first).OrderByDescending(c => c.Id).Take(MostClaims)
            .Select(c => new { c.Id, c.Title, c.OpenedAt, c.Cause, c.IsUntrue, c.IsRepeated, c.State, c.EscalatedAt, c.End, Ruling = c.Decision == null ? (ClaimRuling?)null : c.Decision.Ruling, c.IsLate })
            .ToListAsync();
        var unpaid = await db.Orders.AsNoTracking().Where(o => o.SellerId == seller && o.OrderId > first && o.NeverPaidAt != null).OrderByDescending(o => o.OrderId).Take(MostClaims)
            .Select(o => new { o.OrderId, o.Title, At = o.NeverPaidAt!.Value }).ToListAsync();
        return View("/Parts/Standing.cshtml", new StandingView(
            await standings.Of(seller),
            [
                .. claims.Select(c => (Claim: c, Effect: OrderClaim.EffectOf(c.Cause, c.IsUntrue, c.IsRepeated, c.State, c.EscalatedAt is not null, c.End, c.Ruling, c.IsLate)))
                    .Where(c => c.Effect is not (ClaimEffect.None or ClaimEffect.Counts))
                    .Select(c => new ProtectedCase($"/claims/{new Number(c.Claim.Id)}", c.Claim.Title, c.Claim.OpenedAt, c.Effect.ForSeller())),
                .. unpaid.Select(o => new ProtectedCase($"/orders/{new Number(o.OrderId)}", o.Title, o.At, "You canceled this order because the buyer didn't pay. It doesn't count towards your standing.")),
            ],
            subject.Shop));
    }
}
