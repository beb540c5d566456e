using System.Globalization;
using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Texts;
using Marketplace.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Marketplace.Billing.ChangePlan;

[Authorize(Roles = Staff.Administrator)]
internal sealed class ChangePlanController(BillingDbContext db, TimeProvider clock, IStringLocalizer<SharedResource> texts) : FormController<ChangePlanForm>
{
    private const int MonthsAhead = 12;

    [FromRoute]
    public string Plan { get; set; } = "";

    [HttpGet("/admin/plans/{plan}")]
    public async Task<IActionResult> Get() => await Newest() is { Terms: var terms } newest
        ? await Show(new ChangePlanForm
        {
            // Without the zeros that the database adds.
            Percentage = decimal.Parse(terms.Percentage.ToString("0.##", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
            Fixed = terms.FixedPart.ToDecimal(),
            Cap = terms.Most.ToDecimal(),
            MonthlyPrice = terms.Monthly.ToDecimal(),
            Seen = newest.Version,
        })
        : NotFound();

    [HttpPost("/admin/plans/{plan}")]
    public async Task<IActionResult> Post(ChangePlanForm form)
    {
        if (await Newest() is not { } newest) return NotFound();
        if (newest.Version != form.Seen) throw RuleBroken.Conflict("This plan has changed since you opened it. Check it and try again.");
        var now = clock.GetUtcNow().UtcDateTime;
        var from = form.StartAt(now);
        if (from < now) throw new RuleBroken("Choose when the change starts.", nameof(form.From));
        long Minor(decimal? amount, string field) => Money.FromDecimal(amount!.Value, newest.Terms.Currency, field).Minor;
        var terms = new PlanTerms(
            form.Percentage!.Value, Minor(form.Fixed, nameof(form.Fixed)), Minor(form.Cap, nameof(form.Cap)), Minor(form.MonthlyPrice, nameof(form.MonthlyPrice)), newest.Terms.Currency);
        db.PlanVersions.Add(new PlanVersion(newest.Plan, newest.Version + 1, newest.Position, from, terms));
        await db.SaveChangesAsync();
        this.Tell("The plan {0} changes on {1}.", newest.Plan, from);
        return Redirect("/admin/plans");
    }

    protected override async Task<IActionResult> Show(ChangePlanForm form)
    {
        if (await Newest() is not { } newest) return NotFound();
        var month = Month.Of(clock.GetUtcNow().UtcDateTime);
        var starts = Enumerable.Range(1, MonthsAhead).Select(i => new Month(month.Index + i))
            .Select(m => new SelectListItem(ReaderZone.LongDay(DateOnly.FromDateTime(m.Start), withYear: true), m.ToString())).Prepend(new SelectListItem(texts["Now"], ChangePlanForm.Now));
        return View("ChangePlan", new ChangePlanPage(newest, [.. starts], form));
    }

    private async Task<PlanVersion?> Newest() => (await db.ReadPlans(HttpContext.RequestAborted)).VersionsOf(Plan) is [var newest, ..] ? newest : null;
}

internal sealed record ChangePlanPage(PlanVersion Newest, IReadOnlyList<SelectListItem> Starts, ChangePlanForm Form);
