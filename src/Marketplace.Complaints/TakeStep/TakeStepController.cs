using Marketplace.Complaints.ClaimSteps;
using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints.TakeStep;

/// <summary>A page where the buyer or the seller takes a step. Everyone else gets a 404, including a party who can never take it.</summary>
internal sealed class TakeStepController(ComplaintsDbContext db, IdGenerator ids, TimeProvider clock, IOptions<ComplaintsOptions> options, IStringLocalizer<SharedResource> texts)
    : FormController<ClaimStepForm>
{
    private const string Path = "/claims/{number:number}/{noun:regex(^(acceptance|counter-offer|decline|offer-withdrawal|return-shipment|return-receipt|guidance|partial-refund|return|refund|escalation|closing|refund-confirmation|missing-refund)$)}";

    [FromRoute]
    public Number Number { get; set; }

    [FromRoute]
    public string Noun { get; set; } = "";

    private ClaimStep Step => ClaimStep.All.First(s => s.Noun == Noun);

    [HttpGet(Path)]
    public async Task<IActionResult> Get() => await Show(Step.Fields.HasFlag(StepFields.Address) ? await Prefilled() : new ClaimStepForm());

    [HttpPost(Path)]
    public async Task<IActionResult> Post(ClaimStepForm form)
    {
        if (await Find(db.Claims) is not var (claim, context, _)) return NotFound();
        claim.ExpectSeen(form.Version);
        if (Step.Fields.HasFlag(StepFields.Address) && Step.May(claim, context) && !form.HasAddress(ModelState, texts)) return await Show(form);
        Step.Do(claim, form, context);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            db.ChangeTracker.Clear();
            var other = await db.Claims.AsNoTracking().SingleAsync(c => c.Id == Number.Id);
            throw other.Last.Conflict(other.Currency);
        }
        this.Tell(Step.ToldFor(claim));
        return Redirect($"/claims/{Number}");
    }

    protected override async Task<IActionResult> Show(ClaimStepForm form)
    {
        if (await Find(db.Claims.AsNoTracking()) is not var (claim, context, order)) return NotFound();
        var side = context.Actor.Party == Party.Buyer ? Side.Buying : Side.Selling;
        (ViewData[nameof(Side)], ViewData["Section"]) = (side, ComplaintsModule.ClaimsOf(side));
        return View("TakeStep", new ClaimStepPage(Step, claim, context, order.IsPaidByCard) { Form = form });
    }

    private async Task<ClaimStepForm> Prefilled()
    {
        var form = new ClaimStepForm();
        if (await Find(db.Claims.AsNoTracking()) is var (claim, _, _)) form.Fill(await db.KnownReturnAddress(claim.SellerId, claim.ShopName));
        return form;
    }

    private async Task<(OrderClaim Claim, StepContext Context, OrderCopy Order)?> Find(IQueryable<OrderClaim> claims)
    {
        var me = User.Id;
        var claim = await claims.SingleOrDefaultAsync(c => c.Id == Number.Id && (c.BuyerId == me || c.SellerId == me));
        if (claim?.ActorOf(me) is not { } actor || !Step.IsFor(actor.Party)) return null;
        var order = await db.Orders.AsNoTracking().SingleAsync(o => o.OrderId == claim.OrderId);
        return (claim, new StepContext(actor, await db.RemainingOf(order), ids.Next(), options.Value.Terms, clock.GetUtcNow().UtcDateTime), order);
    }
}
