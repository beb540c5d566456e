using System.Globalization;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Domain;
using Marketplace.Stripe;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Stripe;
using Stripe.Checkout;

namespace Marketplace.Orders.Payments;

/// <summary>
/// Stripe: the buyer pays on Stripe's page (Checkout). Everything that a request says comes from the stored payment, so that a repeat is the same
/// request to Stripe and its idempotency key finds the first answer.
/// </summary>
internal sealed class StripeGateway(
    IStripeClient stripe, TimeProvider clock, IOptions<SiteOptions> site, IOptions<PaymentOptions> payments, IOptions<StripeOptions> options, ILogger<StripeGateway> log) : IPaymentGateway
{
    /// <summary>The key in the metadata of what is made at Stripe: the id of our payment.</summary>
    public const string PaymentKey = "payment";

    private const string AttemptKey = "attempt";

    /// <summary>Stripe's shortest life of a page, and a minute for clocks that differ.</summary>
    private static readonly TimeSpan PageLives = TimeSpan.FromMinutes(31);

    private static readonly SessionGetOptions WithCharge = new() { Expand = ["payment_intent.latest_charge"] };

    private readonly SessionService sessions = new(stripe);
    private readonly RefundService refunds = new(stripe);
    private readonly DisputeService disputes = new(stripe);

    public string? PageOrigin => options.Value.PageOrigin;

    public Task<CardToken> Tokenise(Card card, CancellationToken cancel) => throw new NotSupportedException("Buyers enter their card on Stripe's page.");

    public async Task<GatewayAnswer> Charge(Payment payment, Order order, CancellationToken cancel)
    {
        try
        {
            return Answer(await Open(payment, order, cancel));
        }
        catch (StripeException refusal) when (refusal.IsRefusal)
        {
            log.LogWarning("Stripe opened no page for payment {PaymentId}: {Reason}", payment.Id, refusal.Why);
            return new(PaymentState.Declined, Order.NoPageReason);
        }
    }

    public async Task<GatewayAnswer> Refund(Payment refund, Payment charge, CancellationToken cancel)
    {
        var wanted = new RefundCreateOptions { PaymentIntent = charge.Reference, Amount = refund.Amount, Metadata = new() { [PaymentKey] = Text(refund.Id), [AttemptKey] = Text(refund.Attempt) } };
        try
        {
            return Answer(await refunds.CreateAsync(wanted, new() { IdempotencyKey = $"{refund.Id}-{refund.Attempt}" }, cancel));
        }
        catch (StripeException refusal) when (refusal.IsRefusal)
        {
            return new(PaymentState.Declined, refusal.Why);
        }
    }

    public async Task<GatewayAnswer?> Find(Payment payment, Payment? charge, CancellationToken cancel)
    {
        if (charge is null)
        {
            if (payment.SessionId.Length == 0) return null;
            var session = await sessions.GetAsync(payment.SessionId, WithCharge, cancellationToken: cancel);
            return session.ClientReferenceId == Text(payment.Id) ? Answer(session) : throw new InvalidOperationException($"Page {session.Id} is not of payment {payment.Id}.");
        }
        if (payment.Reference.Length > 0) return Answer(await refunds.GetAsync(payment.Reference, cancellationToken: cancel));
        var (id, attempt) = (Text(payment.Id), Text(payment.Attempt));
        // Stripe forgets idempotency keys after a day, but never a refund.
        await foreach (var made in refunds.ListAutoPagingAsync(new() { PaymentIntent = charge.Reference, Limit = 100 }, cancellationToken: cancel))
        {
            if (made.Metadata.GetValueOrDefault(PaymentKey) == id && made.Metadata.GetValueOrDefault(AttemptKey) == attempt) return Answer(made);
        }
        return null;
    }

    public async Task<DisputeAnswer?> FindDispute(string reference, CancellationToken cancel)
    {
        var found = await disputes.GetAsync(reference, new() { Expand = ["payment_intent"] }, cancellationToken: cancel);
        if (!long.TryParse(found.PaymentIntent?.Metadata?.GetValueOrDefault(PaymentKey), NumberStyles.None, CultureInfo.InvariantCulture, out var payment)) return null;
        // A question of the bank that ended without a dispute is closed with a warning. What Stripe may add stays open until staff have looked.
        var state = found.Status switch
        {
            "won" or "warning_closed" => DisputeState.Won,
            "lost" => DisputeState.Lost,
            "warning_needs_response" or "warning_under_review" => DisputeState.Inquiry,
            _ => DisputeState.Open,
        };
        return new(payment, state, new Money(found.Amount, found.Currency.ToUpperInvariant()), found.Reason ?? "", found.EvidenceDetails?.DueBy);
    }

    public async Task<GatewayAnswer> Void(Payment payment, Order order, bool atOnce, CancellationToken cancel)
    {
        try
        {
            // If the answer to the opening was lost, the same request brings it back.
            var known = await Find(payment, null, cancel) ?? Answer(await Open(payment, order, cancel));
            if (known.Outcome != PaymentState.Pending || known.PageUrl.Length == 0) return known;
            if (!atOnce && clock.GetUtcNow().UtcDateTime < ExpiryOf(payment)) return known;
            return await Expire(payment, known, atOnce, cancel);
        }
        catch (StripeException refusal) when (refusal.IsRefusal && payment.SessionId.Length == 0)
        {
            // Too late to open a page. If one was opened, it has expired by itself, or Stripe will report that it was paid.
            return new(PaymentState.Failed, Order.NoPageReason);
        }
    }

    private Task<Session> Open(Payment payment, Order order, CancellationToken cancel)
    {
        var path = site.Value.Absolute($"/orders/{new Number(order.Id)}/checkout");
        var (id, metadata) = (Text(payment.Id), new Dictionary<string, string> { [PaymentKey] = Text(payment.Id), ["order"] = new Number(order.Id).Shown });
        var wanted = new SessionCreateOptions
        {
            Mode = "payment",
            ClientReferenceId = id,
            SuccessUrl = path + "/return",
            CancelUrl = path,
            ExpiresAt = ExpiryOf(payment),
            LineItems =
            [
                new()
                {
                    Quantity = 1,
                    PriceData = new() { Currency = payment.Currency.ToLowerInvariant(), UnitAmount = payment.Amount, ProductData = new() { Name = order.Title } },
                },
            ],
            Metadata = metadata,
            PaymentIntentData = new() { Metadata = metadata },
        };
        return sessions.CreateAsync(wanted, new() { IdempotencyKey = id }, cancel);
    }

    private async Task<GatewayAnswer> Expire(Payment payment, GatewayAnswer known, bool atOnce, CancellationToken cancel)
    {
        try
        {
            await sessions.ExpireAsync(known.SessionId, cancellationToken: cancel);
        }
        catch (StripeException refusal) when (refusal.IsRefusal)
        {
            // The buyer finished, or the page expired, a moment ago.
        }
        var now = Answer(await sessions.GetAsync(known.SessionId, WithCharge, cancellationToken: cancel));
        return atOnce && now.Outcome == PaymentState.Failed ? now with { Reason = Order.StoppedReason } : now;
    }

    private DateTime ExpiryOf(Payment payment) => payment.RequestedAt + payments.Value.Patience + PageLives;

    private static GatewayAnswer Answer(Session session)
    {
        var intent = session.PaymentIntent;
        var answer = session switch
        {
            { PaymentStatus: "paid" or "no_payment_required" } => new GatewayAnswer(PaymentState.Succeeded) { Taken = new Money(session.AmountTotal ?? 0, session.Currency.ToUpperInvariant()) },
            { Status: "expired" } => new(PaymentState.Failed, Order.ExpiredReason),
            { Status: "open" } => new(PaymentState.Pending) { PageUrl = session.Url ?? "" },
            // Some ways to pay take days after the buyer has finished.
            _ when intent?.Status is "requires_payment_method" or "canceled" => new(PaymentState.Declined, Order.UnfinishedReason),
            _ => new(PaymentState.Pending),
        };
        return answer with { SessionId = session.Id, Reference = session.PaymentIntentId ?? "", CardEnding = intent?.LatestCharge?.PaymentMethodDetails?.Card?.Last4 ?? "" };
    }

    private static GatewayAnswer Answer(Refund refund) => refund.Status switch
    {
        "succeeded" => new(PaymentState.Succeeded) { Reference = refund.Id },
        "failed" or "canceled" => new(PaymentState.Declined, refund.FailureReason ?? refund.Status),
        _ => new(PaymentState.Pending) { Reference = refund.Id },
    };

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
