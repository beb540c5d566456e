using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Complaints.ReturnSteps;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints.ReturnGoods;

/// <summary>A page where the buyer or the seller takes a step of the return. Everyone else gets a 404, including the other party.</summary>
internal sealed class ReturnGoodsController(ComplaintsDbContext db, IdGenerator ids, TimeProvider clock, IOptions<ComplaintsOptions> options, IStringLocalizer<SharedResource> texts)
    : FormController<ReturnGoodsForm>
{
    private const string Path = "/orders/{number:number}/withdrawal/{noun:regex(^(return-address|return-shipment|return-receipt|unsent|escalation)$)}";

    [FromRoute]
    public Number Number { get; set; }

    [FromRoute]
    public string Noun { get; set; } = "";

    private WithdrawalStep Step => WithdrawalStep.All.First(s => s.Noun == Noun);

    [HttpGet(Path)]
    public async Task<IActionResult> Get() => await Show(Step.AsksForAddress ? await Prefilled() : new ReturnGoodsForm());

    [HttpPost(Path)]
    public async Task<IActionResult> Post(ReturnGoodsForm form)
    {
        if (await Find(db.Withdrawals, db.Orders) is not var (withdrawal, context, _)) return NotFound();
        withdrawal.ExpectSeen(form.Version);
        if (Step.AsksForAddress && Step.May(withdrawal) && !form.HasAddress(ModelState, texts)) return await Show(form);
        Step.Do(withdrawal, form, context);
        if (context.Claim is { } claim) db.Claims.Add(claim);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            db.ChangeTracker.Clear();
            var other = await db.Withdrawals.AsNoTracking().SingleAsync(w => w.Id == withdrawal.Id);
            throw other.Last.Conflict(other.Currency);
        }
        this.Tell(Step.Told);
        return Redirect($"/orders/{Number}/withdrawal");
    }

    protected override async Task<IActionResult> Show(ReturnGoodsForm form)
    {
        if (await Find(db.Withdrawals.AsNoTracking(), db.Orders.AsNoTracking()) is not var (withdrawal, context, order)) return NotFound();
        ViewData[nameof(Side)] = context.Actor.Party == Party.Buyer ? Side.Buying : Side.Selling;
        return View("ReturnGoods", new ReturnGoodsPage(Step, withdrawal, context, order.IsPaidByCard) { Form = form });
    }

    private async Task<(Withdrawal Withdrawal, ReturnContext Context, OrderCopy Order)?> Find(IQueryable<Withdrawal> withdrawals, IQueryable<OrderCopy> orders)
    {
        var me = User.Id;
        var withdrawal = await withdrawals.SingleOrDefaultAsync(w => w.OrderId == Number.Id && (w.BuyerId == me || w.SellerId == me));
        if (withdrawal?.ActorOf(me) is not { } actor || actor.Party != Step.By) return null;
        var order = await orders.SingleAsync(o => o.OrderId == withdrawal.OrderId);
        return (withdrawal, new ReturnContext(actor, await db.RemainingOf(order), ids.Next(), options.Value.WithdrawalTerms, options.Value.Terms, order, clock.GetUtcNow().UtcDateTime), order);
    }

    private async Task<ReturnGoodsForm> Prefilled()
    {
        var form = new ReturnGoodsForm();
        if (await Find(db.Withdrawals.AsNoTracking(), db.Orders.AsNoTracking()) is var (withdrawal, _, _)) form.Fill(await db.KnownReturnAddress(withdrawal.SellerId, withdrawal.ShopName));
        return form;
    }
}
