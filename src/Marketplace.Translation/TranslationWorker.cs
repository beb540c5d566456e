using Marketplace.Kernel.Persistence;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marketplace.Translation;

/// <summary>
/// Translates the waiting texts of one module, one by one; all hosts share the work. A text that fails goes behind the others and ends the
/// run, so an unreachable engine is called once per run, not once per text.
/// </summary>
public sealed class TranslationWorker<TContext>(
    IServiceScopeFactory scopes, ITranslator engine, LanguageRecogniser recogniser, TimeProvider clock, IOptions<TranslationOptions> options,
    ILogger<TranslationWorker<TContext>> log)
    : BackgroundService
    where TContext : ModuleDbContext
{
    /// <summary>Longer than three calls may take, so two hosts never work on the same text unless the first died.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>How long unused language models stay loaded.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Translates until nothing is due or the engine fails.</summary>
    /// <returns>The number of texts done.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TContext>();
        for (var done = 0; ; done++)
        {
            if (await Take(db, cancel) is not { } next) return done;
            var succeeded = await Translate(next, cancel);
            try
            {
                await db.SaveChangesAsync(cancel);
                TranslationMeter.Count(next);
            }
            catch (Exception failure) when (Database.IsLostRace(failure))
            {
                log.LogWarning("Another host took over a translation because it took too long");
            }
            db.ChangeTracker.Clear();
            if (!succeeded) return done;
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Look);
        var quiet = TimeSpan.Zero;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                quiet = await Run(stoppingToken) > 0 ? TimeSpan.Zero : quiet + options.Value.Look;
                if (quiet < Idle) continue;
                recogniser.Rest();
                quiet = TimeSpan.Zero;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(failure, "Could not look for texts to translate");
            }
        }
    }

    /// <summary>Claims the text that has waited longest.</summary>
    private async Task<TextTranslation?> Take(TContext db, CancellationToken cancel)
    {
        while (true)
        {
            var now = Now;
            var next = await db.Set<TextTranslation>().Where(t => t.DueAt <= now).OrderBy(t => t.DueAt).FirstOrDefaultAsync(cancel);
            if (next is null) return null;
            next.Take(now + Lease);
            try
            {
                await db.SaveChangesAsync(cancel);
                return next;
            }
            catch (Exception failure) when (Database.IsLostRace(failure))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<bool> Translate(TextTranslation next, CancellationToken cancel)
    {
        try
        {
            var (original, from) = (next.Original!, recogniser.LanguageOf(next.Original!));
            if (from is null || from == next.Language)
            {
                next.NotNeeded(from, Now);
                return true;
            }
            var sent = new ProtectedText(original);
            var text = TypedText.Lines(sent.Restore(await engine.Translate(sent.Text, from, next.Language, cancel)));
            if (text.Length is 0 or > TextTranslation.LongestText) throw new InvalidDataException("The engine's response is empty, too long, or lost a link or a number.");
            // Names, or a third language: nothing was translated.
            if (string.Equals(text, original, StringComparison.OrdinalIgnoreCase)) next.NotNeeded(from, Now);
            else next.Translated(from, text, engine.Name, Now);
            return true;
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            next.Fail(Now);
            log.LogWarning(failure, "Could not translate a text into {Language}: {State} after {Tries} attempt(s)", next.Language, next.State, next.Tries);
            return false;
        }
    }
}
