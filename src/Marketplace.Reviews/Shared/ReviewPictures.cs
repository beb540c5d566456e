using System.Security.Cryptography;
using Marketplace.Files.Pictures;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Marketplace.Reviews.Shared;

/// <summary>The pictures of a review's form.</summary>
internal sealed class ReviewPictures(ReviewsDbContext db, IdGenerator ids, TimeProvider clock, IStringLocalizer<SharedResource> texts, IOptions<ReviewsOptions> options)
{
    /// <summary>The most pictures, and room for the rest of the form.</summary>
    public const int MostBytes = ((Review.MostPictures * PictureRules.Megabytes) + 1) * 1024 * 1024;

    private const int MostDrafts = 20;

    private int Most => options.Value.Pictures;

    public Task Collect(ReviewForm form, long buyer, IReadOnlyList<long> ofReview, ModelStateDictionary state, CancellationToken cancel) =>
        PictureUploads.Collect<ReviewPictureFile>(db, form, new PictureRules(Most, Review.TooManyPictures(Most), MostDrafts), buyer, ofReview, ids.Next, clock.GetUtcNow().UtcDateTime, state, texts.Say, cancel);

    /// <summary>The pictures that the form leaves, with their hashes and looks.</summary>
    /// <param name="form">The form.</param>
    /// <param name="takenOut">How many of the review's pictures support removed.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<IReadOnlyList<NewPicture>> Of(ReviewForm form, int takenOut, CancellationToken cancel)
    {
        var wanted = form.Kept.Where(k => !k.Remove).Select(k => k.Id).ToList();
        if (wanted.Count == 0) return [];
        if (wanted.Count + takenOut > Most) throw Review.TooManyPictures(Most, takenOut).Refused("Pictures");
        var files = await db.PictureFiles.Where(p => wanted.Contains(p.Id)).Select(p => new { p.Id, p.Width, p.Height, p.Page }).ToDictionaryAsync(p => p.Id, cancel);
        return [.. wanted.Where(files.ContainsKey).Select(id => new NewPicture(id, files[id].Width, files[id].Height, SHA256.HashData(files[id].Page), PictureLook.Of(files[id].Page)))];
    }

    /// <summary>With the next save, they are drafts no more.</summary>
    public void Accept(IReadOnlyList<NewPicture> pictures)
    {
        var accepted = pictures.Select(p => p.Id).ToList();
        if (accepted.Count == 0) return;
        db.OnSave(cancel => db.PictureFiles.Where(p => accepted.Contains(p.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.DraftOf, (long?)null).SetProperty(p => p.DraftedAt, (DateTime?)null), cancel));
    }
}
