using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.RemedyOrder;

/// <summary>Cancels and refunds the order in the same step as a decision (rule MOD-8).</summary>
internal sealed class OrderRemedies(IReadRemedies remedies, IdGenerator ids)
{
    public Task<RemedyOffer> Offer(DeletionRequest request, CancellationToken cancel) => remedies.Offer(request.OrderId, cancel);

    /// <summary>How far the remedies of the decisions are, by their rounds.</summary>
    public async Task<IReadOnlyDictionary<int, RemedyProgress>> Progress(DeletionRequest request, CancellationToken cancel)
    {
        var progress = new Dictionary<int, RemedyProgress>();
        foreach (var decision in request.Decisions.Where(d => d.Remedy is not null))
        {
            progress[decision.Round] = await remedies.Progress(request.OrderId, decision.RemedyId!.Value, cancel);
        }
        return progress;
    }

    /// <summary>What the page offered, if it still can be done.</summary>
    public async Task<Remedy> Take(DeletionRequest request, long? offered, CancellationToken cancel)
    {
        var offer = await Offer(request, cancel);
        if (offer.Obstacle is { } obstacle) throw RuleBroken.Conflict("The order has changed, so nothing was decided. {0}", new Sentence(obstacle));
        if (offer.Amount == offered) return new(ids.Next(), offer.Amount, offer.Currency, offer.IsByCard);
        throw RuleBroken.Conflict("The order has changed, so nothing was decided. The buyer can now get {0} back.", new Money(offer.Amount, offer.Currency));
    }
}
