using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Billing.ManagePlans;

[Authorize(Roles = Staff.Administrator)]
internal sealed class ManagePlansController(BillingDbContext db, TimeProvider clock) : Controller
{
    [HttpGet("/admin/plans")]
    public async Task<IActionResult> Get()
    {
        var (plans, now) = (await db.ReadPlans(HttpContext.RequestAborted), clock.GetUtcNow().UtcDateTime);
        return View("ManagePlans", new ManagePlansPage([.. plans.Names.Select(name => new ShownPlan(name, plans.InForce(name, now), plans.VersionsOf(name)))], now));
    }
}

internal sealed record ManagePlansPage(IReadOnlyList<ShownPlan> Plans, DateTime Now);

internal sealed record ShownPlan(string Name, PlanVersion? InForce, IReadOnlyList<PlanVersion> Versions);
