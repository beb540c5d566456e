using Marketplace.Casework;
using Marketplace.Casework.Uploads;
using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints.OpenClaim;

/// <summary>The buyer's complaint about an order (rule CMP-1). Everyone else gets a 404.</summary>
internal sealed class OpenClaimController(
    ComplaintsDbContext db, EvidenceUploads<ComplaintsDbContext> uploads, IdGenerator ids, TimeProvider clock, IOptions<ComplaintsOptions> options,
    IOptions<CaseworkOptions> casework, IStringLocalizer<SharedResource> texts) : FormController<OpenClaimForm>
{
    [FromRoute]
    public Number Number { get; set; }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet("/orders/{number:number}/claim")]
    public async Task<IActionResult> Get() =>
        await Show(new OpenClaimForm { FileIds = [.. (await uploads.Waiting(Number.Id, User.Id)).Select(f => f.Id)] });

    [HttpPost("/orders/{number:number}/claim")]
    [RequestSizeLimit(EvidenceForm.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = EvidenceForm.MostBytes)]
    public async Task<IActionResult> Post(OpenClaimForm form)
    {
        if (await Find(db.Orders) is not { } order) return NotFound();
        var latest = await Latest();
        if (order.Refusal(latest, options.Value.Terms, Now) is { } refusal) throw refusal.Refused();
        var files = await uploads.Collect(order.OrderId, order.BuyerId, form.FileIds, form.Files, ModelState, texts, HttpContext.RequestAborted);
        if (form.Cause is null) ModelState.AddModelError("Form.Cause", texts["Choose what went wrong."]);
        if (!OrderClaim.Describes(form.Description)) ModelState.AddModelError("Form.Description", texts[OrderClaim.Undescribed]);
        if (!ModelState.IsValid) return await Show(form);
        var claim = OrderClaim.Open(ids.Next(), order, latest, form.Cause!.Value, form.Description, options.Value.Terms, Now);
        db.Claims.Add(claim);
        foreach (var file in files) file.BelongTo(claim);
        await db.SaveChangesAsync();
        this.Tell("Your claim is open. We've told {0}.", order.ShopName);
        return Redirect($"/claims/{new Number(claim.Id)}");
    }

    protected override async Task<IActionResult> Show(OpenClaimForm form)
    {
        if (await Find(db.Orders.AsNoTracking()) is not { } order) return NotFound();
        var latest = await Latest();
        ViewData[nameof(Side)] = Side.Buying;
        return View("OpenClaim", new OpenClaimPage(
            order, latest, order.Refusal(latest, options.Value.Terms, Now), await uploads.Waiting(order.OrderId, order.BuyerId), options.Value.Terms, casework.Value)
        { Form = form });
    }

    private Task<OrderCopy?> Find(IQueryable<OrderCopy> orders)
    {
        var me = User.Id;
        return orders.SingleOrDefaultAsync(o => o.OrderId == Number.Id && o.BuyerId == me);
    }

    private Task<OrderClaim?> Latest() =>
        db.Claims.AsNoTracking().Where(c => c.OrderId == Number.Id).OrderByDescending(c => c.Id).FirstOrDefaultAsync();
}
