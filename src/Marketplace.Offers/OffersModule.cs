using Marketplace.Contracts;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Billing;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Personal;
using Marketplace.Contracts.Reviews;
using Marketplace.Events;
using Marketplace.Files.Drafts;
using Marketplace.Kernel.Web;
using Marketplace.Offers.Demo;
using Marketplace.Offers.Domain;
using Marketplace.Offers.EventHandlers;
using Marketplace.Offers.Jobs;
using Marketplace.Offers.KeepFavourites;
using Marketplace.Offers.Parts;
using Marketplace.Offers.Persistence;
using Marketplace.Offers.Personal;
using Marketplace.Offers.Shared;
using Marketplace.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Offers;

/// <summary>Registers the module.</summary>
public static class OffersModule
{
    /// <summary>Adds the module to the host.</summary>
    public static WebApplicationBuilder AddOffers(this WebApplicationBuilder host)
    {
        host.AddModule<OffersDbContext, OffersSqliteDbContext>(OffersDbContext.SchemaName)
            .Options<OffersOptions>("Offers")
            .On<ShopOpened, CopySellerWhenShopOpens>()
            .On<ShopEdited, UpdateSellerWhenShopIsEdited>()
            .On<AccountRegistered, CopyBuyerWhenAccountIsRegistered>()
            .On<OfferListed, LearnSpellingsWhenOfferIsListed>()
            .On<OfferEdited, LearnSpellingsWhenOfferIsListed>()
            .On<OrderPlaced, NoteOrderWhenOrderIsPlaced>()
            .On<OrderConfirmed, CountTimesWhenOrderIsConfirmed>()
            .On<OrderSent, CountTimesWhenOrderIsSent>()
            .On<OrderFinished, CountTimesWhenOrderFinishes>()
            .On<OrderCanceled, ReturnStock>()
            .On<OrderRefunded, ReturnStock>()
            .On<OrderFinished, ReturnStock>()
            .On<AddedOrderEnded, ReturnStock>()
            .On<ReviewCounted, MoveScoreWhenReviewIsCounted>()
            .On<StandingChanged, BarSellerWhenStandingChanges>()
            .On<SellerLevelChanged, CopyLevelWhenItChanges>()
            .On<SellingPaused, HoldOffers>()
            .On<SellingResumed, HoldOffers>()
            .On<AccountSuspended, HoldOffers>()
            .On<SuspensionEnded, HoldOffers>()
            .On<AccountClosing, HoldOffers>()
            .On<AccountKept, HoldOffers>()
            .On<AccountClosed, EndOffersWhenAccountIsClosed>()
            .On<CustomerBlocked, CopyBlock>()
            .On<CustomerUnblocked, CopyBlock>()
            .Work<EndPauses>()
            .Work<EndExtensions>()
            .Work<TellFollowers.TellFollowers>()
            .Work<DeleteDrafts<OffersDbContext, PictureFile>>()
            .Work<DeleteDrafts<OffersDbContext, OfferUpload>>()
            .Part<HomePart>(Places.Home, 10)
            .Part<SellerPart>(Places.SellerOffers, 10)
            .Part<OtherOffersPart>(Places.Offer, 90)
            .Part<FavouriteSellerPart>(Places.SellerSummary, 90)
            .Part<PausedPart>(Places.SellerFigures, 50)
            .Part<IdlePart>(Places.SellerIdle, 10)
            .Part<SoldOutPart>(Places.SellerFigures, 20)
            .Navigation(Side.Buying, "Favourites", "/favourites", "heart", 13)
            .Navigation(Side.Selling, "Offers", "/shop/offers", "tag", 20)
            .Navigation(Side.Selling, "List an offer", "/offers/new", "plus-circle", 30)
            .Demo<OffersDemo>();
        host.Services.AddSingleton<PurchaseKey>();
        host.Services.AddScoped<Hearts>();
        host.Services.AddScoped<ISellByMessage, MessageSales>().AddScoped<IReadOwnOffers, OwnOffers>().AddScoped<IReadShops, ReadShops>().AddScoped<IReadCompetition, ReadCompetition>();
        host.Services.AddScoped<PictureDrafts>();
        host.Services.AddScoped<IPublicPages, OfferPages>();
        host.Services.AddScoped<IPersonalData, OffersData>();
        return host;
    }
}
