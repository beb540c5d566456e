using Marketplace.Files;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Steps;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Marketplace.Orders.SendOrder;

internal sealed class SendOrderController(OrdersDbContext db, TimeProvider clock, IOptions<OrdersOptions> options)
    : StepController<SendOrderForm>(db, clock)
{
    // The largest configuration, five files of ten megabytes, and the other fields.
    private const long MostBytes = 54_000_000;

    protected override IReadOnlyList<OrderStep> Steps => [OrderStep.MarkAsSent];

    [HttpGet("/orders/{number:number}/shipment")]
    public Task<IActionResult> Get() => Show(new SendOrderForm());

    [HttpPost("/orders/{number:number}/shipment")]
    [RequestSizeLimit(MostBytes), RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
    public async Task<IActionResult> Post(SendOrderForm form)
    {
        var contents = new List<DeliveredContent>();
        var files = new List<DeliveredFile>();
        foreach (var file in form.Files)
        {
            var uploaded = await UploadedFile.Read(file, options.Value.DeliveredFileMegabytes, nameof(form.Files), HttpContext.RequestAborted);
            files.Add(new DeliveredFile(files.Count + 1, uploaded.Name, uploaded.Content.Length));
            contents.Add(new DeliveredContent(Number.Id, files.Count, uploaded.Content));
        }
        return await Take(form, "Order marked as sent. We've told the buyer.", (order, actor) =>
        {
            order.MarkAsSent(actor, form.Tracking, form.DeliveryNote, files, Now);
            Db.Contents.AddRange(contents);
        });
    }
}
