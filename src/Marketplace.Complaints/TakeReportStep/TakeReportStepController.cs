using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints.TakeReportStep;

/// <summary>A page where the customer or the seller takes a step. Everyone else gets a 404, including the other party.</summary>
internal sealed class TakeReportStepController(ComplaintsDbContext db, IdGenerator ids, TimeProvider clock, IOptions<ComplaintsOptions> options)
    : FormController<ReportStepForm>
{
    private const string Path = "/customer-reports/{number:number}/{noun:regex(^(answer|dispute|withdrawal)$)}";

    [FromRoute]
    public Number Number { get; set; }

    [FromRoute]
    public string Noun { get; set; } = "";

    private ReportStep Step => ReportStep.All.First(s => s.Noun == Noun);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet(Path)]
    public Task<IActionResult> Get() => Show(new ReportStepForm());

    [HttpPost(Path)]
    public async Task<IActionResult> Post(ReportStepForm form)
    {
        if (await Find(db.Reports) is not { } report) return NotFound();
        report.Expect(form.Version, "This report has changed. Read it again, then decide.");
        Step.Do(report, form.Words, new StepTime(ids.Next(), options.Value.DecidedWithin, Now));
        await db.SaveChangesAsync();
        this.Tell(Step.Told);
        return Redirect($"/customer-reports/{Number}");
    }

    protected override async Task<IActionResult> Show(ReportStepForm form)
    {
        if (await Find(db.Reports.AsNoTracking()) is not { } report) return NotFound();
        (ViewData[nameof(Side)], ViewData["Section"]) = ComplaintsModule.ReportsFor(Step.By);
        return View("TakeReportStep", new ReportStepPage(Step, report, Step.Refusal(report, Now)) { Form = form });
    }

    private Task<CustomerReport?> Find(IQueryable<CustomerReport> reports)
    {
        var (me, isCustomers) = (User.Id, Step.By == Party.Buyer);
        return reports.SingleOrDefaultAsync(r => r.Id == Number.Id && (isCustomers ? r.CustomerId : r.SellerId) == me);
    }
}
