using System.Linq.Expressions;
using Marketplace.Casework;
using Marketplace.Casework.Letters;
using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Complaints.Queues;
using Marketplace.Complaints.Shared;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Complaints;
using Marketplace.Kernel.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints.DecideCustomerReport;

/// <summary>A disputed report with everything needed to decide it. Its own customer and seller get a 404, even if they are staff.</summary>
[Authorize(Roles = Staff.Any), Route(CustomerReportQueue.Root + "/{number:number}")]
internal sealed class DecideCustomerReportController(ComplaintsDbContext db, TimeProvider clock, IOptions<CaseworkOptions> casework)
    : CaseController<CustomerReport, DecideCustomerReportForm>(db, clock, casework)
{
    private const int MostSimilar = 5;
    private const int MostCounted = 100;

    protected override string Root => CustomerReportQueue.Root;

    [HttpGet(CustomerReportQueue.Root)]
    public IActionResult List() => Redirect("/admin/cases?kind=customer-reports");

    [HttpGet(""), HttpGet("decision"), HttpGet("decision/preview")]
    public Task<IActionResult> Get() => Show(new DecideCustomerReportForm());

    [HttpPost("decision")]
    public Task<IActionResult> Post(DecideCustomerReportForm form) => Decide(form, _ => Saved("Decision sent."));

    [HttpPost("decision/preview")]
    public Task<IActionResult> PreviewLetters(DecideCustomerReportForm form) => Decide(form, report => ShowPreview(
        form, [.. new[] { "To the customer", "To the seller" }.Select(to => new PreviewLetter(to, [new Sentence(report.Ruling!.Value.Told())], form.Written()))]));

    private async Task<IActionResult> Decide(DecideCustomerReportForm form, Func<CustomerReport, Task<IActionResult>> then)
    {
        if (await GoOn() is not { } report) return NotFound();
        report.DemandDecider(Me, Now);
        report.Expect(form.Version, "This report has changed. Read it again, then decide.");
        report.Decide(Me, form.Ruling!.Value, form.Written(), Now);
        return await then(report);
    }

    protected override async Task<IActionResult> Show(DecideCustomerReportForm form)
    {
        if (await Look() is not { } report) return NotFound();
        var claims = await db.Claims.Where(c => c.OrderId == report.OrderId).OrderByDescending(c => c.Id)
            .Select(c => new OtherCase(c.Id, c.Cause.ForOthers(), c.State.InWords(), c.OpenedAt)).ToListAsync();
        var similar = await db.Reports.Where(r => r.Type == report.Type && r.DecidedAt != null && r.Id != report.Id).OrderByDescending(r => r.DecidedAt)
            .Take(MostSimilar).Select(r => new OtherCase(r.Id, r.Title, r.Ruling!.Value.Told(), r.DecidedAt!.Value)).ToListAsync();
        var head = new CaseHead(report, Path, new("Customer report: {0} about {1}", report.ShopName, report.CustomerName), report.State.InWords(), StateLook.Of(report.State), Me, Now);
        return View("DecideCustomerReport", new DecideCustomerReportPage(
            report, head, await Record(r => r.CustomerId == report.CustomerId, report), await Record(r => r.SellerId == report.SellerId, report), claims, similar)
        { Form = form, Preview = Preview });
    }

    private async Task<ReportRecord> Record(Expression<Func<CustomerReport, bool>> whose, CustomerReport but)
    {
        var rulings = await db.Reports.Where(whose).Where(r => r.Id != but.Id).OrderByDescending(r => r.Id).Take(MostCounted).Select(r => r.Ruling).ToListAsync();
        return new ReportRecord(rulings.Count, rulings.Count(r => r == CustomerReportRuling.Keep), rulings.Count(r => r == CustomerReportRuling.Remove));
    }
}
