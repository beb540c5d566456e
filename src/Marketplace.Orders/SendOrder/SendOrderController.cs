using Marketplace.Contracts.Orders;
using Marketplace.Files;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Steps;
using Marketplace.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Marketplace.Orders.SendOrder;

internal sealed class SendOrderController(OrdersDbContext db, TimeProvider clock, IOptions<OrdersOptions> options, IStringLocalizer<SharedResource> texts)
    : StepController<SendOrderForm>(db, clock)
{
    // The largest configuration, five files of ten megabytes, and the other fields.
    private const long MostBytes = 54_000_000;
    private const string Field = $"Form.{nameof(SendOrderForm.Files)}";

    protected override IReadOnlyList<OrderStep> Steps => [OrderStep.MarkAsSent];

    /// <summary>Files of this order that are stored, but not delivered yet.</summary>
    private IQueryable<DeliveredContent> Drafts
    {
        get
        {
            var (id, me) = (Number.Id, User.Id);
            return Db.Contents.Where(c => c.OrderId == id && c.DraftedAt != null && Db.Orders.Any(o => o.Id == id && o.SellerId == me));
        }
    }

    [HttpGet("/orders/{number:number}/shipment")]
    public Task<IActionResult> Get() => Show(new SendOrderForm());

    [HttpPost("/orders/{number:number}/shipment")]
    [RequestSizeLimit(MostBytes), RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
    public async Task<IActionResult> Post(SendOrderForm form)
    {
        await Collect(form);
        if (!ModelState.IsValid) return await Show(form);
        return await Take(form, "Order marked as sent. We've told the buyer.", (order, actor) =>
        {
            order.MarkAsSent(actor, form.Tracking, form.DeliveryNote, form.Stored, Now);
            var id = Number.Id;
            Db.OnSave(cancel => Db.Contents.Where(c => c.OrderId == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.DraftedAt, (DateTime?)null), cancel));
        });
    }

    protected override async Task<IActionResult> Show(SendOrderForm form)
    {
        Db.ChangeTracker.Clear();
        await Collect(form);
        return await base.Show(form);
    }

    /// <summary>Stores new files at once, so that none is lost if the form is refused for another reason, and deletes those no longer wanted.</summary>
    private async Task Collect(SendOrderForm form)
    {
        var (cancel, me, files) = (HttpContext.RequestAborted, User.Id, form.Files);
        form.Files = [];
        // Only a form that was posted, and could be read, says which files are no longer wanted.
        if (form.Version is not null) await Db.Write(c => Drafts.Where(d => !form.Kept.Contains(d.Position)).ExecuteDeleteAsync(c), cancel);
        form.Stored = await Drafts.OrderBy(d => d.Position).Select(d => new DeliveredFile(d.Position, d.Name, d.Bytes.Length)).ToListAsync(cancel);
        if (files.Count == 0 || !await Db.Orders.AnyAsync(o => o.Id == Number.Id && o.SellerId == me && o.Stage == OrderStage.Paid, cancel)) return;
        var most = options.Value.DeliveredFiles;
        if (form.Stored.Count + files.Count > most)
        {
            ModelState.AddModelError(Field, most == 1 ? texts["Upload only 1 file."] : texts["Upload at most {0} files.", most]);
        }
        foreach (var file in files.Take(most - form.Stored.Count)) await Store(file, form, cancel);
        try
        {
            await Db.SaveChangesAsync(cancel);
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            throw RuleBroken.Conflict("This form was sent twice. Check the files, then send it again.");
        }
        form.Kept = form.Stored.ConvertAll(f => f.Position);
    }

    private async Task Store(IFormFile file, SendOrderForm form, CancellationToken cancel)
    {
        try
        {
            var uploaded = await UploadedFile.Read(file, options.Value.DeliveredFileMegabytes, nameof(form.Files), cancel);
            var position = form.Stored.Select(f => f.Position).DefaultIfEmpty().Max() + 1;
            Db.Contents.Add(new DeliveredContent(Number.Id, position, uploaded.Name, uploaded.Content, Now));
            form.Stored.Add(new DeliveredFile(position, uploaded.Name, uploaded.Content.Length));
        }
        catch (RuleBroken refused)
        {
            ModelState.AddModelError(Field, texts.Say(refused.Sentence));
        }
    }
}
