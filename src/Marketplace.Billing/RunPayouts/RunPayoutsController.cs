using System.Globalization;
using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Billing.RunPayouts;

/// <summary>The payouts that wait for the bank, and the batches.</summary>
[Authorize(Roles = Staff.Administrator)]
internal sealed class RunPayoutsController(BillingDbContext db, IdGenerator ids, TimeProvider clock, IOptions<BillingOptions> options) : FormController<MakeBatchForm>
{
    private const int MostWaiting = 1000;
    private const int Years = 3;

    [FromQuery]
    public string? Before { get; set; }

    [FromQuery(Name = "provider-before")]
    public string? BeforeAtProvider { get; set; }

    [HttpGet("/admin/payouts")]
    public Task<IActionResult> Get() => Show(new MakeBatchForm());

    [HttpPost("/admin/payouts")]
    public async Task<IActionResult> Post(MakeBatchForm form)
    {
        var waiting = await db.Payouts.Where(p => p.State == PayoutState.Requested && p.Currency == form.Currency).OrderBy(p => p.Id).Take(options.Value.BatchSize).ToListAsync();
        if (waiting.Count == 0) throw RuleBroken.Conflict("No payout in this currency is waiting.");
        var batch = new PayoutBatch(ids.Next(), waiting[0].Currency, User.Name, clock.GetUtcNow().UtcDateTime);
        foreach (var payout in waiting) batch.Take(payout);
        db.Batches.Add(batch);
        await db.SaveChangesAsync();
        this.Tell("Batch made.");
        return Redirect($"/admin/payouts/batches/{new Number(batch.Id)}");
    }

    protected override async Task<IActionResult> Show(MakeBatchForm form)
    {
        var waiting = await db.Payouts.AsNoTracking().Where(p => p.State == PayoutState.Requested).OrderBy(p => p.Currency).ThenBy(p => p.Id).Take(MostWaiting).ToListAsync();
        var from = Number.TryParse(Before, CultureInfo.InvariantCulture, out var cursor) ? cursor.Id : long.MaxValue;
        var size = options.Value.PageSize;
        var batches = await db.Batches.AsNoTracking().Where(b => b.Id < from).OrderByDescending(b => b.Id).Take(size + 1).ToListAsync();
        var atProvider = await AtProvider();
        var sellers = atProvider.Select(p => p.SellerId).Distinct().ToList();
        var names = sellers.Count == 0 ? [] : await db.Sellers.Where(s => sellers.Contains(s.SellerId)).ToDictionaryAsync(s => s.SellerId, s => s.Name);
        var year = clock.GetUtcNow().UtcDateTime.Year;
        return View("RunPayouts", new PayoutsPage(
            [.. waiting.GroupBy(p => p.Currency).Select(g => new WaitingPayouts(g.Key, g.Count(), new Money(g.Sum(p => p.Amount), g.Key), g.Min(p => p.MadeAt)))],
            [.. batches.Take(size)], batches.Count > size ? new Number(batches[size - 1].Id) : null, [.. Enumerable.Range(0, Years).Select(i => year - i)], form)
        {
            AtProvider = [.. atProvider.Take(options.Value.PageSize)],
            Earlier = atProvider.Count > options.Value.PageSize ? new Number(atProvider[options.Value.PageSize - 1].Id) : null,
            Names = names,
        });
    }

    /// <summary>Those that the payment provider makes: nobody has to do anything, but staff see what has become of them.</summary>
    private Task<List<Payout>> AtProvider()
    {
        var from = Number.TryParse(BeforeAtProvider, CultureInfo.InvariantCulture, out var cursor) ? cursor.Id : long.MaxValue;
        return db.Payouts.AsNoTracking().Where(p => p.ConnectedId != "" && p.Id < from).OrderByDescending(p => p.Id).Take(options.Value.PageSize + 1).ToListAsync();
    }
}

internal sealed class MakeBatchForm
{
    public string Currency { get; set; } = "";
}

internal sealed record PayoutsPage(IReadOnlyList<WaitingPayouts> Waiting, IReadOnlyList<PayoutBatch> Batches, Number? Older, IReadOnlyList<int> Years, MakeBatchForm Form)
{
    /// <summary>Payouts that the payment provider makes, the newest first.</summary>
    public required IReadOnlyList<Payout> AtProvider { get; init; }

    /// <summary>Where the next page of them begins.</summary>
    public required Number? Earlier { get; init; }

    /// <summary>The sellers' shops.</summary>
    public required IReadOnlyDictionary<long, string> Names { get; init; }
}

internal sealed record WaitingPayouts(string Currency, int Count, Money Amount, DateTime Since);
