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
/// 4000 0000 0000 0259 never gets a response and is never charged.
/// </summary>
internal sealed class TestGateway(IServiceScopeFactory scopes, TimeProvider clock) : IPaymentGateway
{
    public const string Charged = "tok_charged";
    public const string Declined = "tok_declined";
    public const string AnswerLost = "tok_answer_lost";
    public const string NeverAnswered = "tok_never_answered";
    private const string Unknown = "tok_unknown";

    private static readonly Dictionary<string, string> Cards = new()
    {
        ["4242424242424242"] = Charged,
        ["4000000000000002"] = Declined,
        ["4000000000000119"] = AnswerLost,
        ["4000000000000259"] = NeverAnswered,
    };

    public Task<CardToken> Tokenise(Card card, CancellationToken cancel) =>
        Task.FromResult(new CardToken(Cards.GetValueOrDefault(card.Number, Unknown), card.Number[^4..]));

    public async Task<GatewayAnswer> Charge(long key, string token, Money amount, CancellationToken cancel)
    {
        if (await Find(key, cancel) is { } known) return known;
        if (token == NeverAnswered) throw new TimeoutException("The payment gateway did not respond.");
        var (outcome, reason) = token switch
        {
            Charged or AnswerLost => (PaymentState.Succeeded, ""),
            Declined => (PaymentState.Declined, "The bank declined the card."),
            _ => (PaymentState.Declined, "Only test cards work in test mode."),
        };
        var answer = await Write(new(key, PaymentKind.Charge, outcome, reason, null, token, amount.Minor, amount.Currency, Now), cancel);
        return token == AnswerLost ? throw new TimeoutException("The payment gateway's response was lost.") : answer;
    }

    public async Task<GatewayAnswer> Refund(long key, long chargeKey, Money amount, CancellationToken cancel)
    {
        if (await Find(key, cancel) is { } known) return known;
        await using var scope = scopes.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<OrdersDbContext>().Ledger.AsNoTracking();
        var charge = await ledger.SingleOrDefaultAsync(e => e.Key == chargeKey && e.Outcome == PaymentState.Succeeded, cancel);
        var before = await ledger.Where(e => e.ChargeKey == chargeKey && e.Outcome == PaymentState.Succeeded).SumAsync(e => e.Amount, cancel);
        var (outcome, reason) = charge is not null && before + amount.Minor <= charge.Amount
            ? (PaymentState.Succeeded, "")
            : (PaymentState.Declined, "This payment has already been refunded in full.");
        var token = charge?.Token ?? Unknown;
        var answer = await Write(new(key, PaymentKind.Refund, outcome, reason, chargeKey, token, amount.Minor, amount.Currency, Now), cancel);
        return token == AnswerLost ? throw new TimeoutException("The payment gateway's response was lost.") : answer;
    }

    public async Task<GatewayAnswer?> Find(long key, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OrdersDbContext>().Ledger.Where(e => e.Key == key)
            .Select(e => new GatewayAnswer(e.Outcome, e.Reason)).SingleOrDefaultAsync(cancel);
    }

    public async Task<GatewayAnswer> Void(long key, CancellationToken cancel) =>
        await Find(key, cancel)
        ?? await Write(new(key, PaymentKind.Charge, PaymentState.Failed, "The payment provider didn't respond in time.", null, "", 0, "", Now), cancel);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<GatewayAnswer> Write(GatewayEntry entry, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OrdersDbContext>();
        db.Ledger.Add(entry);
        try
        {
            await db.SaveChangesAsync(cancel);
            return new GatewayAnswer(entry.Outcome, entry.Reason);
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            // Another request with the same key came first: return its result.
            return await Find(entry.Key, cancel) ?? throw new TimeoutException("Could not write to the test gateway's ledger.");
        }
    }
}
