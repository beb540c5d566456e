using Marketplace.Files;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Marketplace.Offers.Shared;

/// <summary>Stores the pictures of a form at once, so that none is lost if the form is refused for another reason.</summary>
internal sealed class PictureDrafts(OffersDbContext db, IdGenerator ids, TimeProvider clock, IStringLocalizer<SharedResource> texts)
{
    /// <summary>Eight pictures, and room for the rest of the form.</summary>
    public const int MostBytes = ((Offer.MostPictures * Megabytes) + 1) * 1024 * 1024;

    private const int Megabytes = 5;
    private const string Field = $"Form.{nameof(OfferForm.Pictures)}";

    /// <summary>
    /// Moves the form's new pictures behind its stored ones, and leaves only pictures that it may show: the offer's and the seller's drafts.
    /// What is refused is said at the field.
    /// </summary>
    public async Task Collect(OfferForm form, long sellerId, IReadOnlyList<long> ofOffer, ModelStateDictionary state, CancellationToken cancel)
    {
        foreach (var file in form.Pictures)
        {
            if (form.Kept.Count(k => !k.Remove) >= Offer.MostPictures)
            {
                state.AddModelError(Field, texts[Offer.TooManyPictures, Offer.MostPictures]);
                break;
            }
            try
            {
                var uploaded = await UploadedFile.Read(file, Megabytes, nameof(form.Pictures), cancel);
                var sizes = PictureSizes.Of(await PictureReader.Read(uploaded, PictureSizes.Sides, cancel));
                var picture = PictureFile.Of(ids.Next(), sizes, sellerId, clock.GetUtcNow().UtcDateTime);
                db.Pictures.Add(picture);
                form.Kept.Add(new KeptPicture { Id = picture.Id });
            }
            catch (RuleBroken refused)
            {
                state.AddModelError(Field, texts.Say(refused.Sentence));
            }
        }
        if (form.Pictures.Count > 0) await db.SaveChangesAsync(cancel);
        form.Pictures = [];
        var named = form.Kept.ConvertAll(k => k.Id);
        var drafts = named.Count == 0 ? [] : await db.Pictures.Where(p => named.Contains(p.Id) && p.DraftOf == sellerId).Select(p => p.Id).ToListAsync(cancel);
        form.Kept.RemoveAll(k => !ofOffer.Contains(k.Id) && !drafts.Contains(k.Id));
        form.Kept.AddRange(ofOffer.Except(named).Select(id => new KeptPicture { Id = id }));
    }
}
