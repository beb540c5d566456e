using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts.Personal;
using Marketplace.Kernel.Domain;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Billing.Personal;

/// <summary>A seller's money: every line of the ledger, payouts and statements, and what they stated for them.</summary>
internal sealed class BillingData(BillingDbContext db, Vault vault) : IPersonalData
{
    public async Task Export(long account, IPersonalFile file, CancellationToken cancel)
    {
        await file.Write("balances", await db.Balances.AsNoTracking().Where(b => Kinds.Contains(b.Kind) && b.OwnerId == account)
            .Select(b => new { Account = b.Kind, Amount = new PersonalAmount(b.Amount, b.Currency) }).ToListAsync(cancel), cancel);
        foreach (var currency in await db.Balances.Where(b => Kinds.Contains(b.Kind) && b.OwnerId == account).Select(b => b.Currency).Distinct().ToListAsync(cancel))
        {
            await file.Write($"ledger-{currency}", async after => await db.Transfers.AsNoTracking().Where(t => t.OwnerId == account && t.Currency == currency && t.Id > after)
                .OrderBy(t => t.Id).Take(PersonalRow.Page).Select(t => new PersonalRow(t.Id, new
                {
                    t.At,
                    t.Kind,
                    t.From,
                    t.To,
                    Amount = new PersonalAmount(t.Amount, t.Currency),
                    Order = t.OrderId == null ? null : new Number(t.OrderId.Value).Shown,
                })).ToListAsync(cancel), cancel);
        }
        await file.Write("payouts", async after => await db.Payouts.AsNoTracking().Where(p => p.SellerId == account && p.Id > after).OrderBy(p => p.Id).Take(PersonalRow.Page)
            .Select(p => new PersonalRow(p.Id, new { Payout = new Number(p.Id), Amount = new PersonalAmount(p.Amount, p.Currency), p.State, p.AccountEnding, AskedByYou = p.IsRequested, p.MadeAt, ReferenceOrReason = p.Note, p.EndedAt }))
            .ToListAsync(cancel), cancel);
        var months = await db.MonthSums.AsNoTracking().Where(m => m.OwnerId == account).OrderBy(m => m.Currency).ThenBy(m => m.Month).ToListAsync(cancel);
        await file.Write("statements", months.ConvertAll(m => (object)new { Month = new Month(m.Month).ToString(), m.Kind, Amount = new PersonalAmount(m.Amount, m.Currency), m.Transfers }), cancel);
        await file.Write("tariff-plans", await db.SellerPlans.AsNoTracking().Where(p => p.SellerId == account).OrderBy(p => p.ValidFrom)
            .Select(p => new { p.Plan, p.ValidFrom, p.ChosenAt }).ToListAsync(cancel), cancel);
        await file.Write("objections-to-holds", async after => await db.HoldObjections.AsNoTracking().Where(c => c.SellerId == account && c.Id > after).OrderBy(c => c.Id).Take(PersonalRow.Page)
            .Select(c => new PersonalRow(c.Id, new { Order = new Number(c.OrderId), c.Title, Amount = new PersonalAmount(c.Amount, c.Currency), c.Words, c.OpenedAt, c.IsReleased, c.Reasons, c.DecidedAt })).ToListAsync(cancel), cancel);
        await ExportIdentity(account, file, cancel);
    }

    private static readonly AccountKind[] Kinds = Enum.GetValues<AccountKind>();

    private async Task ExportIdentity(long account, IPersonalFile file, CancellationToken cancel)
    {
        var identities = await db.Identities.AsNoTracking().Where(i => i.Id == account).ToListAsync(cancel);
        await file.Write("seller-details", identities.ConvertAll(i => (object)new { i.IsProfessional, Details = i.Trader, i.StatedAt, ConfirmBy = i.ConfirmBy }), cancel);
        await file.Write("identity-check", await db.IdentityChecks.AsNoTracking().Where(c => c.Id == account)
            .Select(c => new { c.State, c.Year, c.Sales, Amount = new PersonalAmount(c.Amount, c.Currency), c.IsConfirmed, c.Reasons, c.DecidedAt }).ToListAsync(cancel), cancel);
        var accounts = await db.PayoutAccounts.AsNoTracking().Where(a => a.SellerId == account).ToListAsync(cancel);
        await file.Write("payout-account", accounts.ConvertAll(a => (object)new { Account = vault.Read<BankAccount>(a.Protected), a.ChangedAt }), cancel);
        await file.Write("former-payout-accounts", await db.FormerPayoutAccounts.AsNoTracking().Where(a => a.SellerId == account).OrderBy(a => a.LeftAt)
            .Select(a => new { a.Since, a.LeftAt }).ToListAsync(cancel), cancel);
        await file.Write("payment-provider", await db.ConnectedAccounts.AsNoTracking().Where(a => a.SellerId == account)
            .Select(a => new { a.IsReady, AccountEnding = a.Ending, a.ChangedAt }).ToListAsync(cancel), cancel);
        var taxes = await db.TaxDetails.AsNoTracking().Where(t => t.SellerId == account).ToListAsync(cancel);
        await file.Write("tax-details", taxes.ConvertAll(t => (object)new { Details = vault.Read<TaxPerson>(t.Protected), t.ChangedAt }), cancel);
    }

    public async Task<IReadOnlyList<OpenMatter>> OpenMatters(long account, CancellationToken cancel)
    {
        var balances = await db.Balances.AsNoTracking().Where(b => Open.Contains(b.Kind) && b.OwnerId == account && b.Amount != 0).ToListAsync(cancel);
        var objections = await db.HoldObjections.CountAsync(c => c.SellerId == account && c.DecidedAt == null, cancel);
        var checks = await db.IdentityChecks.CountAsync(c => c.Id == account && c.State == IdentityCheckState.Open, cancel);
        return OpenMatter.Of(
            new("Some of your earnings are on hold. Wait until they are released.", balances.Count(b => b.Kind == AccountKind.SellerHeld), "/shop/earnings"),
            new("You still have a balance. Request a payout first.", balances.Count(b => b is { Kind: AccountKind.SellerAvailable, Amount: > 0 }), "/shop/earnings"),
            new("You owe the marketplace money.", balances.Count(b => b is { Kind: AccountKind.SellerAvailable, Amount: < 0 }), "/shop/earnings"),
            new("A payout is on its way. Wait until it has arrived.", balances.Count(b => b.Kind == AccountKind.Payouts), "/shop/earnings"),
            new("Undecided objections to a hold: {0}", objections, "/shop/earnings"),
            new("Support is checking who you are.", checks, "/shop/identity"));
    }

    private static readonly AccountKind[] Open = [AccountKind.SellerHeld, AccountKind.SellerAvailable, AccountKind.Payouts];
}
