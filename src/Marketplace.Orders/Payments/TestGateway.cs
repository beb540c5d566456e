using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Orders.Payments;

/// <summary>
/// The built-in gateway: it moves no money, but forgets nothing. Its ledger is written in transactions of its own, as if it stood
/// elsewhere. Its cards: 4242 4242 4242 4242 pays; 4000 0000 0000 0002 is declined; 4000 0000 0000 0119 pays, but the answer is lost on
/// the way; 4000 0000 0000 0259 is never answered and never charged.
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
        if (token == NeverAnswered) throw new TimeoutException("The gateway did not answer.");
        var (outcome, reason) = token switch
        {
            Charged or AnswerLost => (PaymentState.Succeeded, ""),
            Declined => (PaymentState.Declined, "The bank declined the card."),
            _ => (PaymentState.Declined, "The test gateway takes its test cards only."),
        };
        var answer = await Write(new(key, PaymentKind.Charge, outcome, reason, null, token, amount.Minor, amount.Currency, Now), cancel);
        return token == AnswerLost ? throw new TimeoutException("The gateway's answer was lost.") : answer;
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
            : (PaymentState.Declined, "There is nothing left of that charge to refund.");
        var token = charge?.Token ?? Unknown;
        var answer = await Write(new(key, PaymentKind.Refund, outcome, reason, chargeKey, token, amount.Minor, amount.Currency, Now), cancel);
        return token == AnswerLost ? throw new TimeoutException("The gateway's answer was lost.") : answer;
    }

    public async Task<GatewayAnswer?> Find(long key, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OrdersDbContext>().Ledger.Where(e => e.Key == key)
            .Select(e => new GatewayAnswer(e.Outcome, e.Reason)).SingleOrDefaultAsync(cancel);
    }

    public async Task<GatewayAnswer> Void(long key, CancellationToken cancel) =>
        await Find(key, cancel)
        ?? await Write(new(key, PaymentKind.Charge, PaymentState.Failed, "The gateway did not answer in time.", null, "", 0, "", Now), cancel);

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
            // Somebody was first under the same key; that is what the key is for.
            return await Find(entry.Key, cancel) ?? throw new TimeoutException("The gateway's ledger could not be written.");
        }
    }
}
