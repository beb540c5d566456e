using Marketplace.Billing.Domain;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Marketplace.Billing.Persistence;

/// <summary>Creates the configured plans that do not exist yet, at start-up. Existing plans are changed by administrators only.</summary>
internal sealed class SeedPlans(IServiceScopeFactory scopes, IOptions<BillingOptions> options) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BillingDbContext>();
        var known = await db.PlanVersions.Select(v => v.Plan).Distinct().ToListAsync(cancellationToken);
        var missing = options.Value.Plans.Index().Where(p => !known.Contains(p.Item.Name)).ToList();
        if (missing.Count == 0) return;
        db.PlanVersions.AddRange(missing.Select(p => new PlanVersion(p.Item.Name, 1, p.Index, PlanVersion.Always, TermsOf(p.Item))));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            // Another host was faster.
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static PlanTerms TermsOf(TariffPlan plan) =>
        new(plan.Percentage, Minor(plan.Fixed, plan), Minor(plan.Cap, plan), Minor(plan.MonthlyPrice, plan), plan.Currency);

    private static long Minor(decimal amount, TariffPlan plan) => Money.FromDecimal(amount, plan.Currency).Minor;
}
