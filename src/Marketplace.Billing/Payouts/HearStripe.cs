using System.Globalization;
using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Stripe;
using Microsoft.EntityFrameworkCore;
using Stripe;

namespace Marketplace.Billing.Payouts;

/// <summary>Notes which payouts and sellers' accounts Stripe reports. They are then looked up.</summary>
internal sealed class HearStripe(BillingDbContext db) : IStripeListener
{
    public async Task Hear(Event report, CancellationToken cancel)
    {
        switch (report.Data.Object)
        {
            case Account account when IdOf(account.Metadata, StripePayouts.SellerKey) is { } seller && await db.ConnectedAccounts.AnyAsync(a => a.SellerId == seller && a.AccountId == account.Id, cancel):
                db.Raise(new AccountReported(seller));
                break;
            case global::Stripe.Payout payout when IdOf(payout.Metadata, StripePayouts.PayoutKey) is { } id && await db.Payouts.AnyAsync(p => p.Id == id, cancel):
                db.Raise(new PayoutReported(id));
                break;
            default:
                return;
        }
        await db.SaveChangesAsync(cancel);
    }

    private static long? IdOf(Dictionary<string, string>? metadata, string key) =>
        long.TryParse(metadata?.GetValueOrDefault(key), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
