using Marketplace.Billing.Domain;
using Marketplace.Billing.Shown;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Billing.Persistence;

/// <summary>Reads support's check of a seller, for the seller.</summary>
internal sealed class Checks(BillingDbContext db, IdentityDesk desk, IOptions<BillingOptions> options, TimeProvider clock)
{
    private static readonly Func<BillingDbContext, long, Task<IdentityCheck?>> CheckOf = EF.CompileAsyncQuery((BillingDbContext db, long seller) =>
        db.IdentityChecks.AsNoTracking().SingleOrDefault(c => c.Id == seller));

    /// <summary>Null if there is nothing to say.</summary>
    public async Task<CheckNote?> Of(long sellerId)
    {
        if (await CheckOf(db, sellerId) is not { } check) return null;
        // What was close to the limits, or confirmed, last year is over.
        var year = clock.GetUtcNow().UtcDateTime.Year;
        if (!check.IsPaused && check.State switch { IdentityCheckState.Confirmed => check.ConfirmedFor, _ => check.Year } != year) return null;
        return new(check, check.State is IdentityCheckState.Ahead or IdentityCheckState.Incomplete ? await desk.GapsOf(sellerId) : IdentityGaps.None, options.Value.Identity);
    }
}
