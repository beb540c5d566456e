using System.Globalization;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Orders.Payments;

/// <summary>
/// The built-in test gateway. It moves no money, but keeps a ledger, written in its own transactions as if it were a remote service. Test
/// cards: 4242 4242 4242 4242 succeeds; 4000 0000 0000 0002 is declined; 4000 0000 0000 0119 succeeds, but the response is lost;
/// 4000 0000 0000 0259 never gets a response and is never charged; 4000 0000 0000 5126 succeeds, but can't be refunded; 4000 0000 0000 2685
/// succeeds and is disputed at once: the bank decides by the words "winning_evidence" or "losing_evidence", and without evidence for the buyer.
/// </summary>
internal sealed class TestGateway(IServiceScopeFactory scopes, TimeProvider clock) : IPaymentGateway
{
    public const string Charged = "tok_charged";
    public const string Declined = "tok_declined";
    public const string AnswerLost = "tok_answer_lost";
    public const string NeverAnswered = "tok_never_answered";
    public const string NoRefunds = "tok_no_refunds";
    public const string Disputed = "tok_disputed";
    private const string Unknown = "tok_unknown";

    private static readonly TimeSpan EvidenceCounts = TimeSpan.FromDays(7);

    private static readonly Dictionary<string, string> Cards = new()
    {
        ["4242424242424242"] = Charged,
        ["4000000000000002"] = Declined,
        ["4000000000000119"] = AnswerLost,
        ["4000000000000259"] = NeverAnswered,
        ["4000000000005126"] = NoRefunds,
        ["4000000000002685"] = Disputed,
    };

    public string? PageOrigin => null;

    public Task<CardToken> Tokenise(Card card, CancellationToken cancel) =>
        Task.FromResult(new CardToken(Cards.GetValueOrDefault(card.Number, Unknown), card.Number[^4..]));

    public async Task<GatewayAnswer> Charge(Payment payment, Order order, CancellationToken cancel)
    {
        if (await Find(payment, null, cancel) is { } known) return known;
        var token = payment.Token;
        if (token == NeverAnswered) throw new TimeoutException("The payment gateway did not respond.");
        var (outcome, reason) = token switch
        {
            Charged or AnswerLost or NoRefunds or Disputed => (PaymentState.Succeeded, ""),
            Declined => (PaymentState.Declined, "The bank declined the card."),
            _ => (PaymentState.Declined, "Only test cards work in test mode."),
        };
        var answer = await Write(payment, outcome, reason, token, cancel);
        return token == AnswerLost ? throw new TimeoutException("The payment gateway's response was lost.") : answer;
    }

    public async Task<GatewayAnswer> Refund(Payment refund, Payment charge, CancellationToken cancel)
    {
        if (await Find(refund, charge, cancel) is { } known) return known;
        await using var scope = scopes.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<OrdersDbContext>().Ledger.AsNoTracking();
        var charged = await ledger.SingleOrDefaultAsync(e => e.Key == charge.Id && e.Outcome == PaymentState.Succeeded, cancel);
        var before = await ledger.Where(e => e.ChargeKey == charge.Id && e.Outcome == PaymentState.Succeeded).SumAsync(e => e.Amount, cancel);
        var token = charged?.Token ?? Unknown;
        var (outcome, reason) = token == NoRefunds ? (PaymentState.Declined, "This card can't be refunded.")
            : charged is not null && before + refund.Amount <= charged.Amount ? (PaymentState.Succeeded, "")
            : (PaymentState.Declined, "This payment has already been refunded in full.");
        var answer = await Write(refund, outcome, reason, token, cancel);
        return token == AnswerLost ? throw new TimeoutException("The payment gateway's response was lost.") : answer;
    }

    public async Task<GatewayAnswer?> Find(Payment payment, Payment? charge, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (key, attempt) = (payment.Id, payment.Attempt);
        return await scope.ServiceProvider.GetRequiredService<OrdersDbContext>().Ledger.Where(e => e.Key == key && e.Attempt == attempt)
            .Select(e => new GatewayAnswer(e.Outcome, e.Reason)).SingleOrDefaultAsync(cancel);
    }

    public async Task<DisputeAnswer?> FindDispute(string reference, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OrdersDbContext>();
        var id = long.Parse(reference, CultureInfo.InvariantCulture);
        if (await db.Ledger.AsNoTracking().SingleOrDefaultAsync(e => e.Key == id && e.Token == Disputed && e.Outcome == PaymentState.Succeeded, cancel) is not { } charge) return null;
        var by = charge.At + EvidenceCounts;
        var evidence = await db.Disputes.Where(d => d.Reference == reference).Select(d => d.Evidence).SingleOrDefaultAsync(cancel) ?? "";
        var state = evidence.Contains("winning_evidence", StringComparison.Ordinal) ? DisputeState.Won
            : evidence.Contains("losing_evidence", StringComparison.Ordinal) || (evidence.Length == 0 && by <= Now) ? DisputeState.Lost : DisputeState.Open;
        return new(id, state, new Money(charge.Amount, charge.Currency), "product_not_received", by);
    }

    public async Task<GatewayAnswer> Void(Payment payment, Order order, bool atOnce, CancellationToken cancel) =>
        await Find(payment, null, cancel)
        ?? await Write(payment, PaymentState.Failed, "The payment provider didn't respond in time.", "", cancel);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<GatewayAnswer> Write(Payment payment, PaymentState outcome, string reason, string token, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OrdersDbContext>();
        if (payment.Kind == PaymentKind.Charge && token == Disputed) db.Raise(new DisputeReported(payment.Id.ToString(CultureInfo.InvariantCulture)));
        db.Ledger.Add(new(payment.Id, payment.Kind, outcome, reason, payment.ChargeId, token, payment.Amount, payment.Currency, Now, payment.Attempt));
        try
        {
            await db.SaveChangesAsync(cancel);
            return new GatewayAnswer(outcome, reason);
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            // Another request with the same key came first: return its result.
            return await Find(payment, null, cancel) ?? throw new TimeoutException("Could not write to the test gateway's ledger.");
        }
    }
}
