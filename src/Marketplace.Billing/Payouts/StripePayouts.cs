using System.Globalization;
using Marketplace.Billing.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Stripe;
using Microsoft.Extensions.Options;
using Stripe;
using Payout = Marketplace.Billing.Domain.Payout;

namespace Marketplace.Billing.Payouts;

/// <summary>
/// Stripe Connect: a transfer to the seller's account at Stripe, then a payout from there to the bank. Both are looked for before they are made:
/// Stripe forgets idempotency keys after a day.
/// </summary>
internal sealed class StripePayouts(IStripeClient stripe, IOptions<SiteOptions> site, IOptions<StripeOptions> options) : IPayoutGateway
{
    public const string SellerKey = "seller";
    public const string PayoutKey = "payout";
    private const int EndingLength = 4;

    private readonly AccountService accounts = new(stripe);
    private readonly AccountLinkService links = new(stripe);
    private readonly TransferService transfers = new(stripe);
    private readonly TransferReversalService reversals = new(stripe);
    private readonly PayoutService payouts = new(stripe);

    public string? PageOrigin => options.Value.OnboardingOrigin;

    public async Task<string> Open(Seller seller, CancellationToken cancel)
    {
        var wanted = new AccountCreateOptions
        {
            Type = "express",
            Country = seller.Country,
            Capabilities = new() { Transfers = new() { Requested = true } },
            // Payouts are made here, so that the seller sees one for each of ours.
            Settings = new() { Payouts = new() { Schedule = new() { Interval = "manual" } } },
            Metadata = new() { [SellerKey] = Text(seller.SellerId) },
        };
        return (await accounts.CreateAsync(wanted, new() { IdempotencyKey = $"{seller.SellerId}-account" }, cancel)).Id;
    }

    public async Task<string> Onboard(string account, CancellationToken cancel)
    {
        var page = site.Value.Absolute("/shop/earnings/account/connection");
        return (await links.CreateAsync(new() { Account = account, Type = "account_onboarding", RefreshUrl = page, ReturnUrl = page }, cancellationToken: cancel)).Url;
    }

    public async Task<(bool IsReady, string Ending)> Look(string account, CancellationToken cancel)
    {
        var found = await accounts.GetAsync(account, cancellationToken: cancel);
        var ending = (found.ExternalAccounts?.Data?.FirstOrDefault() as global::Stripe.BankAccount)?.Last4 ?? account[^EndingLength..];
        return (found.PayoutsEnabled, ending);
    }

    public async Task<PayoutAnswer> Pay(Payout payout, CancellationToken cancel)
    {
        var (transfer, refusal) = await Transfer(payout, cancel);
        if (transfer is null) return new(PayoutState.Failed, "", "", Plain(refusal));
        var (made, refused) = await Out(payout, transfer, cancel);
        if (made is { Status: "paid" }) return new(PayoutState.Paid, transfer.Id, made.Id);
        if (made is not null and not { Status: "failed" or "canceled" }) return new(PayoutState.AtProvider, transfer.Id, made.Id);
        // The money is in the seller's account at Stripe. It goes back before it becomes available here.
        if (!transfer.Reversed) await reversals.CreateAsync(transfer.Id, new() { Metadata = new() { [PayoutKey] = Text(payout.Id) } }, new() { IdempotencyKey = $"{payout.Id}-reversal" }, cancel);
        return new(PayoutState.Failed, transfer.Id, made?.Id ?? "", Plain(made?.FailureMessage ?? made?.Status ?? refused));
    }

    private async Task<(global::Stripe.Transfer? Made, string Refusal)> Transfer(Payout payout, CancellationToken cancel)
    {
        if (payout.TransferReference.Length > 0) return (await transfers.GetAsync(payout.TransferReference, cancellationToken: cancel), "");
        var group = $"payout-{payout.Id}";
        if ((await transfers.ListAsync(new() { TransferGroup = group }, cancellationToken: cancel)).Data is [var known, ..]) return (known, "");
        try
        {
            return (await transfers.CreateAsync(
                new() { Amount = payout.Amount, Currency = payout.Currency.ToLowerInvariant(), Destination = payout.ConnectedId, TransferGroup = group, Metadata = new() { [PayoutKey] = Text(payout.Id) } },
                new() { IdempotencyKey = $"{payout.Id}-transfer" }, cancel), "");
        }
        catch (StripeException failure) when (failure.IsRefusal)
        {
            return (null, failure.Why);
        }
    }

    private async Task<(global::Stripe.Payout? Made, string Refusal)> Out(Payout payout, global::Stripe.Transfer transfer, CancellationToken cancel)
    {
        if (payout.PayoutReference.Length > 0) return (await payouts.GetAsync(payout.PayoutReference, requestOptions: new() { StripeAccount = payout.ConnectedId }, cancellationToken: cancel), "");
        var id = Text(payout.Id);
        await foreach (var known in payouts.ListAutoPagingAsync(new() { Limit = 100 }, new() { StripeAccount = payout.ConnectedId }, cancel))
        {
            if (known.Metadata.GetValueOrDefault(PayoutKey) == id) return (known, "");
        }
        // Stripe refused it before, and the money is back; only our note of it is missing.
        if (transfer.Reversed) return (null, "Stripe refused the payout");
        try
        {
            return (await payouts.CreateAsync(
                new() { Amount = payout.Amount, Currency = payout.Currency.ToLowerInvariant(), Metadata = new() { [PayoutKey] = id } },
                new() { IdempotencyKey = $"{payout.Id}-payout", StripeAccount = payout.ConnectedId }, cancel), "");
        }
        catch (StripeException failure) when (failure.IsRefusal)
        {
            return (null, failure.Why);
        }
    }

    /// <summary>It becomes part of a sentence.</summary>
    private static string Plain(string reason) => reason.TrimEnd('.');

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
