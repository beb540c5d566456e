using Marketplace.Billing.Domain;
using Marketplace.Contracts.Billing;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.Extensions.Localization;

namespace Marketplace.Billing.Persistence;

internal sealed class ReadPlans(BillingDbContext db, TimeProvider clock, IStringLocalizer<SharedResource> texts) : IReadPlans
{
    public async Task<IReadOnlyList<PlanSummary>> Current(CancellationToken cancel) =>
        [.. (await db.ReadPlans(cancel)).InForce(clock.GetUtcNow().UtcDateTime).Select(v => new PlanSummary(v.Plan, texts.Say(PlanTexts.Of(v.Terms))))];
}
