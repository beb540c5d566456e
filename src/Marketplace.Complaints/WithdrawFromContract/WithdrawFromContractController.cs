using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Complaints.Shared;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints.WithdrawFromContract;

/// <summary>The buyer reads the declaration of withdrawal and confirms it. Everyone else gets a 404.</summary>
internal sealed class WithdrawFromContractController(ComplaintsDbContext db, IdGenerator ids, TimeProvider clock, IOptions<ComplaintsOptions> options) : FormController<WithdrawForm>
{
    [FromRoute]
    public Number Number { get; set; }

    private string Path => $"/orders/{Number}/withdrawal";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet("/orders/{number:number}/withdrawal/confirmation")]
    public Task<IActionResult> Get([FromQuery] WithdrawForm form) => Show(form);

    [HttpPost("/orders/{number:number}/withdrawal/confirmation")]
    public async Task<IActionResult> Post(WithdrawForm form)
    {
        if (await Find() is not { } right) return NotFound();
        if (right.Order.WithdrawnAt is not null) return Redirect(Path);
        // Read again to be changed, the order first: its version tells of a claim that is opened meanwhile.
        var order = await db.Orders.SingleAsync(o => o.OrderId == Number.Id);
        var claim = await db.Claims.SingleOrDefaultAsync(c => c.OrderId == Number.Id && c.State != ClaimState.Closed);
        var withdrawal = Withdrawal.Declare(ids.Next(), order, claim, form.Reason, ids.Next(), await db.RemainingOf(order), options.Value.WithdrawalTerms, Now);
        db.Withdrawals.Add(withdrawal);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            // The same person in another tab, or another step was first.
            db.ChangeTracker.Clear();
            if (!await db.Withdrawals.AnyAsync(w => w.OrderId == Number.Id)) throw;
            return Redirect(Path);
        }
        this.Tell("You have withdrawn from the contract. We've emailed you the receipt.");
        return Redirect(Path);
    }

    protected override async Task<IActionResult> Show(WithdrawForm form)
    {
        if (await Find() is not { } right) return NotFound();
        if (right.Order.WithdrawnAt is not null) return Redirect(Path);
        ViewData[nameof(Side)] = Side.Buying;
        // Show a wrong reason on the page where it was typed.
        var typed = ModelState.GetValueOrDefault("Form.Reason")?.Errors.Count > 0;
        return View(typed || right.Refusal is not null ? "Withdraw" : "ConfirmWithdrawal", new WithdrawPage(right, options.Value.WithdrawalTerms) { Form = form });
    }

    private Task<WithdrawalRight?> Find() => WithdrawalRight.Find(db, Number.Id, User.Id, options.Value.WithdrawalTerms, Now);
}
