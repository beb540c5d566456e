using Marketplace.Contracts;
using Marketplace.Contracts.Offers;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Domain;
using Marketplace.Notices.WriteNotice;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Notices about favourite offers. An event has at most a batch of accounts.</summary>
[HandlerName("notices.favourites")]
internal sealed class FavouriteNotices(INotifier notifier) : IHandle<OfferBack>, IHandle<OfferCheaper>
{
    public Task Handle(OfferBack happened, CancellationToken cancel) => Tell(
        happened, happened.AccountIds, happened.OfferId, happened.SellerId, new("“{0}” is available again.", happened.Title), new("You can buy it again."));

    public Task Handle(OfferCheaper happened, CancellationToken cancel) => Tell(
        happened, happened.AccountIds, happened.OfferId, happened.SellerId, new("The price of “{0}” has dropped.", happened.Title),
        new("It now costs {0} instead of {1}.", new Money(happened.Price, happened.Currency), new Money(happened.PriceBefore, happened.Currency)));

    private async Task Tell(DomainEvent happened, IReadOnlyList<long> accounts, long offer, long seller, Sentence headline, Sentence detail)
    {
        var content = new NoticeContent(
            headline, null, [detail, new("You can turn these notices off in your list of favourites.")], NextStep.None, new("View offer"), Paths.Offer(offer), Why.Follower)
        { Muting = Muting.Of(seller) };
        foreach (var account in accounts) await notifier.Tell(happened, account, content);
    }
}
