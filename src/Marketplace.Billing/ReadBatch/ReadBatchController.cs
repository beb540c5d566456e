using FluentValidation;
using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Files.Documents;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Billing.ReadBatch;

/// <summary>A batch: its file for the bank, and the bank's answer.</summary>
[Authorize(Roles = Staff.Administrator)]
internal sealed class ReadBatchController(BillingDbContext db, PayoutDesk desk, Vault vault, TimeProvider clock) : FormController<MarkPaidForm>
{
    [FromRoute]
    public Number Number { get; set; }

    [HttpGet("/admin/payouts/batches/{number:number}")]
    public Task<IActionResult> Get() => Show(new MarkPaidForm());

    [HttpPost("/admin/payouts/batches/{number:number}/payment")]
    public async Task<IActionResult> Post(MarkPaidForm form)
    {
        if (await db.Batches.SingleOrDefaultAsync(b => b.Id == Number.Id) is not { } batch) return NotFound();
        var now = clock.GetUtcNow().UtcDateTime;
        batch.BePaid(form.Reference, now);
        foreach (var payout in await PayoutsOf().Where(p => p.State == PayoutState.InBatch).ToListAsync()) desk.Pay(payout, form.Reference, now);
        await db.SaveChangesAsync();
        this.Tell("Marked as paid. We'll tell the sellers.");
        return Redirect($"/admin/payouts/batches/{Number}");
    }

    /// <summary>The file for the bank: a row for each payout that has not failed.</summary>
    [HttpGet("/admin/payouts/batches/{number:number}/csv")]
    public async Task<IActionResult> Csv()
    {
        var payouts = await PayoutsOf().AsNoTracking().Where(p => p.State != PayoutState.Failed).OrderBy(p => p.Id).ToListAsync();
        if (payouts.Count == 0) return NotFound();
        await using var csv = CsvFile.Begin(Response, $"payouts-{Number}.csv");
        await csv.Row("EndToEndId", "CreditorName", "CreditorIBAN", "InstructedAmount", "Currency", "RemittanceInformation");
        foreach (var payout in payouts)
        {
            var (account, number) = (vault.Read<BankAccount>(payout.ProtectedAccount), new Number(payout.Id));
            await csv.Row(number.ToString(), account.Holder, account.Iban, CsvFile.Amount(payout.Amount, payout.Currency), payout.Currency, $"Marketplace payout {number.Shown}");
        }
        return new EmptyResult();
    }

    protected override async Task<IActionResult> Show(MarkPaidForm form)
    {
        if (await db.Batches.AsNoTracking().SingleOrDefaultAsync(b => b.Id == Number.Id) is not { } batch) return NotFound();
        var payouts = await PayoutsOf().AsNoTracking().OrderBy(p => p.Id).ToListAsync();
        var sellers = payouts.Select(p => p.SellerId).Distinct().ToList();
        var names = await db.Sellers.Where(s => sellers.Contains(s.SellerId)).ToDictionaryAsync(s => s.SellerId, s => s.Name);
        return View("ReadBatch", new BatchPage(batch, payouts, names, form));
    }

    private IQueryable<Payout> PayoutsOf() => db.Payouts.Where(p => p.BatchId == Number.Id);
}

internal sealed record BatchPage(PayoutBatch Batch, IReadOnlyList<Payout> Payouts, IReadOnlyDictionary<long, string> Names, MarkPaidForm Form);

internal sealed class MarkPaidForm
{
    public string Reference { get; set; } = "";
}

internal sealed class MarkPaidValidator : AbstractValidator<MarkPaidForm>
{
    public MarkPaidValidator()
    {
        RuleFor(f => f.Reference).NotEmpty().WithMessage("Enter the bank's reference.");
        RuleFor(f => f.Reference).MaximumLength(Payout.LongestNote).WithMessage("Use at most 200 characters.");
    }
}
