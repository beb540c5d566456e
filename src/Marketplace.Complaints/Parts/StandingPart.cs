using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts;
using Marketplace.Contracts.Complaints;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints.Parts;

/// <summary>A claim that doesn't count, and why.</summary>
internal sealed record ProtectedClaim(long Id, string Title, DateTime OpenedAt, ClaimEffect Effect)
{
    public Number Number => new(Id);
}

/// <param name="Standing">The figures.</param>
/// <param name="Protected">The claims that don't count, only for the seller; otherwise null.</param>
internal sealed record StandingView(Standing Standing, IReadOnlyList<ProtectedClaim>? Protected)
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

/// <summary>A seller's standing after the sale (rule REP-5).</summary>
internal abstract class SharedStandingPart(ComplaintsDbContext db, TimeProvider clock, IOptions<StandingOptions> limits) : ViewComponent
{
    private static readonly Func<ComplaintsDbContext, long, int, IAsyncEnumerable<StandingDay>> DaysOf = EF.CompileAsyncQuery(
        (ComplaintsDbContext db, long seller, int after) => db.StandingDays.AsNoTracking().Where(d => d.SellerId == seller && d.Day > after));

    protected ComplaintsDbContext Db => db;

    protected DateTime From => clock.GetUtcNow().UtcDateTime.AddDays(-limits.Value.Days);

    protected async Task<Standing> Read(long sellerId)
    {
        var days = await DaysOf(db, sellerId, StandingDay.DayOf(From)).ToListAsync();
        return new Standing(days.Sum(d => d.Orders), days.Sum(d => d.Claims), days.Sum(d => d.Canceled), days.Sum(d => d.Late), limits.Value);
    }

    protected IViewComponentResult Show(Standing standing, IReadOnlyList<ProtectedClaim>? claims) =>
        View("/Parts/Standing.cshtml", new StandingView(standing, claims));
}

/// <summary>The standing on the seller's public page.</summary>
internal sealed class StandingPart(ComplaintsDbContext db, TimeProvider clock, IOptions<StandingOptions> limits) : SharedStandingPart(db, clock, limits)
{
    public async Task<IViewComponentResult> InvokeAsync(SellerPlace subject) => Show(await Read(subject.SellerId), null);
}

/// <summary>The standing for the seller, with the claims that don't count.</summary>
internal sealed class OwnStandingPart(ComplaintsDbContext db, TimeProvider clock, IOptions<StandingOptions> limits) : SharedStandingPart(db, clock, limits)
{
    private const int MostClaims = 100;

    public async Task<IViewComponentResult> InvokeAsync(SellerPlace subject)
    {
        var (seller, first) = (subject.SellerId, IdGenerator.LowestAt(From));
        var claims = await Db.Claims.AsNoTracking().Where(c => c.SellerId == seller && c.Id > first).OrderByDescending(c => c.Id).Take(MostClaims)
            .Select(c => new { c.Id, c.Title, c.OpenedAt, c.Cause, c.IsUntrue, c.End, Ruling = c.Decision == null ? (ClaimRuling?)null : c.Decision.Ruling, c.IsLate })
            .ToListAsync();
        return Show(await Read(seller), [.. claims
            .Select(c => new ProtectedClaim(c.Id, c.Title, c.OpenedAt, OrderClaim.EffectOf(c.Cause, c.IsUntrue, c.End, c.Ruling, c.IsLate)))
            .Where(c => c.Effect is not (ClaimEffect.None or ClaimEffect.Counts))]);
    }
}
