using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Billing.ChoosePlan;

/// <summary>A seller changes the tariff plan. The change counts from the next month.</summary>
internal sealed class ChoosePlanController(BillingDbContext db, TimeProvider clock) : FormController<ChoosePlanForm>
{
    [HttpGet("/shop/plan")]
    public async Task<IActionResult> Get()
    {
        if (User.Shop is null) return Redirect("/shop/opening");
        var choices = await Choices().AsNoTracking().ToListAsync();
        return await Show(new ChoosePlanForm { Plan = choices.MaxBy(c => c.ValidFrom)?.Plan ?? "" });
    }

    [HttpPost("/shop/plan")]
    public async Task<IActionResult> Post(ChoosePlanForm form)
    {
        if (User.Shop is null) return NotFound();
        var (plans, choices, now) = (await db.ReadPlans(), await Choices().ToListAsync(), clock.GetUtcNow().UtcDateTime);
        if (!plans.Names.Contains(form.Plan)) throw new RuleBroken("Choose a plan.", nameof(form.Plan));
        var from = Month.Of(now).Next.Start;
        if (choices.Find(c => c.ValidFrom == from) is { } planned) planned.Replace(form.Plan, now);
        else if (Plans.ChosenAt(choices, now)?.Plan != form.Plan) db.SellerPlans.Add(new SellerPlan(User.Id, from, form.Plan, now));
        await db.SaveChangesAsync();
        this.Tell("Your plan from {0} is {1}.", from, form.Plan);
        return Redirect("/shop/plan");
    }

    protected override async Task<IActionResult> Show(ChoosePlanForm form)
    {
        if (User.Shop is null) return NotFound();
        var (me, now) = (User.Id, clock.GetUtcNow().UtcDateTime);
        var (plans, choices) = (await db.ReadPlans(), await Choices().AsNoTracking().ToListAsync());
        var currency = await db.Sellers.Where(s => s.SellerId == me).Select(s => s.Currency).SingleOrDefaultAsync() ?? "";
        var from = Month.Of(now).Next.Start;
        return View("ChoosePlan", new ChoosePlanPage(
            plans.Of(choices, now)?.Plan ?? "", plans.InForce(from), [.. choices.OrderByDescending(c => c.ValidFrom)], currency, from, form)
        { Sold = await Sold(currency, now) });
    }

    /// <summary>The paid orders of the last 30 days. Their ids are of the time when they were placed.</summary>
    private Task<List<SoldOrder>> Sold(string currency, DateTime now)
    {
        var (me, first) = (User.Id, IdGenerator.LowestAt(now.AddDays(-ChoosePlanPage.Days)));
        return db.Orders.Where(o => o.SellerId == me && o.BilledAt != null && o.Id >= first && o.Currency == currency && !o.IsRefunded)
            .Select(o => new SoldOrder(o.Total, o.RefundedInAll)).ToListAsync();
    }

    private IQueryable<SellerPlan> Choices()
    {
        var me = User.Id;
        return db.SellerPlans.Where(c => c.SellerId == me);
    }
}

/// <param name="Now">The plan that applies now.</param>
/// <param name="Plans">The plans as they will be next month.</param>
/// <param name="History">The seller's plans, the newest first.</param>
/// <param name="Currency">The shop's.</param>
/// <param name="From">When a change counts.</param>
/// <param name="Form">What was chosen.</param>
internal sealed record ChoosePlanPage(
    string Now, IReadOnlyList<PlanVersion> Plans, IReadOnlyList<SellerPlan> History, string Currency, DateTime From, ChoosePlanForm Form)
{
    public const int Days = 30;

    /// <summary>What was sold in the last days.</summary>
    public required IReadOnlyList<SoldOrder> Sold { get; init; }

    /// <summary>What a plan would have cost for it, with the monthly price; null if nothing was sold.</summary>
    public Money? CostOf(PlanVersion plan) => Sold.Count == 0 ? null : new(Cost(plan.Terms), Currency);

    public bool IsCheapest(PlanVersion plan) => Plans.Count > 1 && Cost(plan.Terms) == Plans.Min(p => Cost(p.Terms));

    private long Cost(PlanTerms terms) =>
        (terms.Currency == Currency ? terms.MonthlyPrice : 0) + Sold.Sum(o => PlanTerms.Remaining(terms.FeeOf(o.Total, Currency), o.Total, o.Refunded));
}

/// <param name="Total">In minor units.</param>
/// <param name="Refunded">In minor units.</param>
internal sealed record SoldOrder(long Total, long Refunded);
