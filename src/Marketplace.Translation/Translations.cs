using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Translation;

/// <summary>The translations of one module's texts: reads them and requests missing ones, without waiting for an engine.</summary>
public sealed class Translations<TContext>(TContext db, IdGenerator ids, TimeProvider clock, IOptions<TranslationOptions> options)
    where TContext : ModuleDbContext
{
    /// <summary>Whether an engine is configured.</summary>
    public bool IsOn => options.Value.Engine != TranslationEngine.None;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The translations of these texts into a language, by the texts' hashes. If there is an engine, missing ones are requested.</summary>
    public async Task<IReadOnlyDictionary<Guid, TextTranslation>> FindOrAsk(IReadOnlyCollection<string> texts, string language, CancellationToken cancel = default)
    {
        var found = await Find(texts, language, cancel);
        if (IsOn && await Ask(texts, found, language, cancel))
        {
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (Exception failure) when (Database.IsLostRace(failure))
            {
                // Another request adds the same rows right now; the rest is requested next time.
                db.ChangeTracker.Clear();
            }
        }
        return found;
    }

    /// <summary>With the next save, requests the translation of a text, unless it exists.</summary>
    public async Task Ask(string text, string language, CancellationToken cancel)
    {
        if (IsOn) await Ask([text], await Find([text], language, cancel), language, cancel);
    }

    private async Task<Dictionary<Guid, TextTranslation>> Find(IReadOnlyCollection<string> texts, string language, CancellationToken cancel)
    {
        var hashes = texts.Where(LanguageRecogniser.MayHaveLanguage).Select(TextTranslation.HashOf).ToHashSet();
        if (hashes.Count == 0) return [];
        return await db.Set<TextTranslation>().AsNoTracking().Where(t => t.Language == language && EF.Parameter(hashes).Contains(t.Hash)).ToDictionaryAsync(t => t.Hash, cancel);
    }

    private async Task<bool> Ask(IEnumerable<string> texts, Dictionary<Guid, TextTranslation> found, string language, CancellationToken cancel)
    {
        var (now, isAsked) = (Now, false);
        foreach (var text in texts.Where(LanguageRecogniser.MayHaveLanguage))
        {
            if (found.TryGetValue(TextTranslation.HashOf(text), out var known))
            {
                if (!known.MayBeAskedAgain(now)) continue;
                db.Attach(known);
                known.AskAgain(now);
            }
            else
            {
                var asked = new TextTranslation(ids.Next(), text, language, now);
                found.Add(asked.Hash, asked);
                await db.AddAsync(asked, cancel);
            }
            isAsked = true;
        }
        return isAsked;
    }
}
