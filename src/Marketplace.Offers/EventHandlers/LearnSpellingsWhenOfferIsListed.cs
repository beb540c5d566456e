using Marketplace.Contracts.Offers;
using Marketplace.Events;
using Marketplace.Offers.Persistence;

namespace Marketplace.Offers.EventHandlers;

/// <summary>Not in the transaction that saves the offer: two sellers may use the same new word at once, and the loser has to try again.</summary>
[HandlerName("offers.learn-spellings")]
internal sealed class LearnSpellingsWhenOfferIsListed(OffersDbContext db) : IHandle<OfferListed>, IHandle<OfferEdited>
{
    public Task Handle(OfferListed happened, CancellationToken cancel) => db.LearnSpellings(happened.OfferId, cancel);

    public Task Handle(OfferEdited happened, CancellationToken cancel) => db.LearnSpellings(happened.OfferId, cancel);
}
