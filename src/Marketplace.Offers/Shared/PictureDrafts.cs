using Marketplace.Files.Pictures;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Marketplace.Offers.Shared;

/// <summary>The pictures of an offer's form.</summary>
internal sealed class PictureDrafts(OffersDbContext db, IdGenerator ids, TimeProvider clock, IStringLocalizer<SharedResource> texts)
{
    /// <summary>Eight pictures, and room for the rest of the form.</summary>
    public const int MostBytes = ((Offer.MostPictures * PictureRules.Megabytes) + 1) * 1024 * 1024;

    private static readonly PictureRules Rules = new(Offer.MostPictures, new(Offer.TooManyPictures, Offer.MostPictures));

    /// <inheritdoc cref="PictureUploads.Collect{T}"/>
    public Task Collect(OfferForm form, long sellerId, IReadOnlyList<long> ofOffer, ModelStateDictionary state, CancellationToken cancel) => PictureUploads.Collect<PictureFile>(
        db, form, Rules, sellerId, ofOffer, ids.Next, clock.GetUtcNow().UtcDateTime, state, texts.Say, cancel);
}
