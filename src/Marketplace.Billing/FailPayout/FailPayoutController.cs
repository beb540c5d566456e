using FluentValidation;
using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Billing.FailPayout;

/// <summary>The bank could not pay one payout of a batch.</summary>
[Authorize(Roles = Staff.Administrator)]
internal sealed class FailPayoutController(BillingDbContext db, PayoutDesk desk, TimeProvider clock) : FormController<FailPayoutForm>
{
    [FromRoute]
    public Number Number { get; set; }

    [HttpGet("/admin/payouts/{number:number}/failure")]
    public Task<IActionResult> Get() => Show(new FailPayoutForm());

    [HttpPost("/admin/payouts/{number:number}/failure")]
    public async Task<IActionResult> Post(FailPayoutForm form)
    {
        // A provider says itself what became of a payout.
        if (await db.Payouts.SingleOrDefaultAsync(p => p.Id == Number.Id) is not { BatchId: { } batch } payout) return NotFound();
        await desk.Fail(payout, form.Reason, clock.GetUtcNow().UtcDateTime, HttpContext.RequestAborted);
        await db.SaveChangesAsync();
        this.Tell("Marked as failed. The money is available to the seller again.");
        return Redirect($"/admin/payouts/batches/{new Number(batch)}");
    }

    protected override async Task<IActionResult> Show(FailPayoutForm form) =>
        await db.Payouts.AsNoTracking().SingleOrDefaultAsync(p => p.Id == Number.Id) is { BatchId: { } batch } payout
            ? View("FailPayout", new FailPayoutPage(payout, new Number(batch), form))
            : NotFound();
}

internal sealed record FailPayoutPage(Payout Payout, Number Batch, FailPayoutForm Form);

internal sealed class FailPayoutForm
{
    public string Reason { get; set; } = "";
}

internal sealed class FailPayoutValidator : AbstractValidator<FailPayoutForm>
{
    public FailPayoutValidator()
    {
        RuleFor(f => f.Reason).NotEmpty().WithMessage("Enter the bank's reason.");
        RuleFor(f => f.Reason).MaximumLength(Payout.LongestNote).WithMessage("Use at most 200 characters.");
    }
}
