using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Files.Pictures;

/// <summary>Stores the pictures of a form at once, so that none is lost if the form is refused for another reason.</summary>
public static class PictureUploads
{
    private const string Field = $"Form.{nameof(IPictureForm.Pictures)}";
    private static readonly Sentence TooManyDrafts = new("You've uploaded too many pictures without using them. Try again tomorrow.");

    /// <summary>
    /// Moves the form's new pictures behind its stored ones, and leaves only pictures that it may show: those shown already and the account's
    /// drafts. What is refused is said at the field.
    /// </summary>
    /// <typeparam name="TPicture">The module's stored pictures.</typeparam>
    /// <param name="db">The module's context.</param>
    /// <param name="form">The form.</param>
    /// <param name="rules">How many it takes.</param>
    /// <param name="account">Who sent it.</param>
    /// <param name="shown">The pictures that are shown already.</param>
    /// <param name="newId">Makes ids.</param>
    /// <param name="now">Now, in UTC.</param>
    /// <param name="state">Where refusals go.</param>
    /// <param name="say">Translates them.</param>
    /// <param name="cancel">Cancels.</param>
    public static async Task Collect<TPicture>(
        ModuleDbContext db, IPictureForm form, PictureRules rules, long account, IReadOnlyList<long> shown, Func<long> newId, DateTime now, ModelStateDictionary state,
        Func<Sentence, string> say, CancellationToken cancel) where TPicture : StoredPicture, new()
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(newId);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(say);
        var pictures = db.Set<TPicture>();
        var waiting = form.Pictures.Count == 0 ? 0 : await pictures.CountAsync(p => p.DraftOf == account, cancel);
        foreach (var file in form.Pictures)
        {
            if (form.Kept.Count(k => !k.Remove) >= rules.Most || waiting >= rules.MostDrafts)
            {
                state.AddModelError(Field, say(waiting >= rules.MostDrafts ? TooManyDrafts : rules.TooMany));
                break;
            }
            try
            {
                var uploaded = await UploadedFile.Read(file, PictureRules.Megabytes, nameof(form.Pictures), cancel);
                var sizes = PictureSizes.Of(await PictureReader.Read(uploaded, PictureSizes.Sides, cancel));
                var picture = StoredPicture.Of<TPicture>(newId(), sizes, account, now);
                pictures.Add(picture);
                form.Kept.Add(new KeptPicture { Id = picture.Id });
                waiting++;
            }
            catch (RuleBroken refused)
            {
                state.AddModelError(Field, say(refused.Sentence));
            }
        }
        if (form.Pictures.Count > 0) await db.SaveChangesAsync(cancel);
        form.Pictures = [];
        var named = form.Kept.ConvertAll(k => k.Id);
        var drafts = named.Count == 0 ? [] : await pictures.Where(p => named.Contains(p.Id) && p.DraftOf == account).Select(p => p.Id).ToListAsync(cancel);
        form.Kept.RemoveAll(k => !shown.Contains(k.Id) && !drafts.Contains(k.Id));
        form.Kept.AddRange(shown.Except(named).Select(id => new KeptPicture { Id = id }));
    }
}
