using System.Collections.Concurrent;
using System.Diagnostics;
using Marketplace.Contracts;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marketplace.Events;

/// <summary>
/// Brings events to their handlers, each exactly once in effect: the handler's changes and its inbox entry are one transaction, the
/// outbox row goes afterwards, and whoever finds the row again finds the inbox entry too.
/// </summary>
public sealed class Delivery(
    EventCatalog catalog, IServiceScopeFactory scopes, IdGenerator ids, TimeProvider clock, IOptions<EventOptions> options, ILogger<Delivery> log)
{
    /// <summary>Traces of the delivery.</summary>
    public static ActivitySource Traces { get; } = new("Marketplace.Events");

    // Of those who race for a row one always wins: more tries than racers are enough.
    private const int LostRaces = 25;

    private static readonly AsyncLocal<List<Task>?> Caused = new();
    private readonly ConcurrentDictionary<string, SemaphoreSlim> places = new();
    private readonly ConcurrentDictionary<Task, bool> inHand = new();
    private readonly ConcurrentDictionary<Type, Leaving> done = new();
    private readonly EventOptions settings = options.Value;

    /// <summary>This host's own claims.</summary>
    internal long Host { get; } = ids.Next();

    /// <summary>Begins to collect what the code after this line causes, so that <see cref="Settle"/> can wait for it.</summary>
    public static void Watch() => Caused.Value = [];

    /// <summary>Waits for the events caused since <see cref="Watch"/>, and what they caused in turn, at most as long as a request may.</summary>
    /// <returns>Whether all were handled in time.</returns>
    public async Task<bool> Settle()
    {
        if (Caused.Value is not { Count: > 0 } caused) return true;
        try
        {
            await Task.WhenAll([.. caused]).WaitAsync(settings.RequestWaits);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Waits until this host has nothing left in hand.</summary>
    public async Task Idle()
    {
        while (!inHand.IsEmpty) await Task.WhenAll(inHand.Keys);
    }

    /// <summary>Delivers a row that this host has claimed, in the background.</summary>
    internal void Start(Type source, Outgoing one)
    {
        var task = Task.Run(async () =>
        {
            Watch();
            await Deliver(source, one.Row, () => one.Happened, isFresh: true);
            await Task.WhenAll(Caused.Value!);
        });
        Caused.Value?.Add(task);
        inHand[task] = true;
        task.ContinueWith(done => inHand.TryRemove(done, out _), TaskScheduler.Default);
    }

    /// <summary>Claims what is due in a module's outbox, delivers it, and waits for the end.</summary>
    /// <returns>How many rows were claimed.</returns>
    public async Task<int> Sweep(Type source, CancellationToken cancel)
    {
        var claimed = await ClaimDue(source, cancel);
        // Not to be canceled: what is claimed would wait for the end of its lease.
        await Task.WhenAll(claimed.Select(row => Task.Run(() => Deliver(source, row, () => catalog.FromJson(row.Name, row.Payload), isFresh: false), CancellationToken.None)));
        return claimed.Count;
    }

    private async Task<List<OutboxMessage>> ClaimDue(Type source, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(source);
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db.Outbox.Where(m => m.DueAt <= now).OrderBy(m => m.DueAt).Select(m => m.Id).Take(settings.Batch).ToListAsync(cancel);
        if (due.Count == 0) return [];
        // Only the host whose update still finds a row due gets it; no lock outlives the statement.
        var claim = ids.Next();
        await db.Write(c => db.Outbox.Where(m => due.Contains(m.Id) && m.DueAt <= now).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.DueAt, now + settings.Lease)
            .SetProperty(m => m.Claim, claim)
            .SetProperty(m => m.Attempts, m => m.Attempts + 1), c), cancel);
        return await db.Outbox.AsNoTracking().Where(m => due.Contains(m.Id) && m.Claim == claim).ToListAsync(cancel);
    }

    private async Task Deliver(Type source, OutboxMessage row, Func<DomainEvent> read, bool isFresh)
    {
        // Each handler has places of its own: a slow mail server holds up mails, and nothing else.
        var place = places.GetOrAdd(row.Handler, _ => new SemaphoreSlim(settings.Parallel));
        await place.WaitAsync();
        ActivityContext.TryParse(row.TraceParent, null, out var parent);
        using var trace = Traces.StartActivity($"deliver {row.Name} to {row.Handler}", ActivityKind.Consumer, parent);
        try
        {
            if (!await IsStillOurs(source, row)) return;
            if (row.Attempts > settings.Tries) throw new InvalidOperationException("The host stopped whenever it handled this event.");
            if (!await Handle(source, row, read(), isFresh)) await Remove(source, row);
            EventMeter.Delivered(row, clock.GetUtcNow().UtcDateTime);
        }
        catch (Exception failure)
        {
            trace?.SetStatus(ActivityStatusCode.Error);
            await PostponeOrLeave(source, row, failure);
        }
        finally
        {
            place.Release();
        }
    }

    /// <summary>Two handlers that change the same row at once are no failure: the second simply looks again.</summary>
    /// <returns>Whether the outbox row is gone, too.</returns>
    private async Task<bool> Handle(Type source, OutboxMessage row, DomainEvent happened, bool isFresh)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await HandleOnce(source, row, happened, mayBeRepeat: tries > 0 || !isFresh);
            }
            catch (Exception failure) when (tries < LostRaces && Database.IsLostRace(failure))
            {
                log.LogDebug("{Handler} met another writer at event {EventId}", row.Handler, row.EventId);
            }
        }
    }

    private async Task<bool> HandleOnce(Type source, OutboxMessage row, DomainEvent happened, bool mayBeRepeat)
    {
        var handler = catalog.Find(row.Name, row.Handler) ?? throw new InvalidOperationException($"There is no handler {row.Handler} of {row.Name}.");
        using var trace = Traces.StartActivity($"handle {row.Name} by {row.Handler}");
        await using var scope = scopes.CreateAsyncScope();
        var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(handler.Context);
        // What was only just committed need not be looked for: the entry's key refuses what is a repeat after all.
        if (mayBeRepeat && await db.Inbox.AnyAsync(e => e.EventId == row.EventId && e.Handler == row.Handler)) return false;
        using var patience = new CancellationTokenSource(settings.Lease);
        // A row may be of a host that did not ask yet, or asked differently.
        if (handler.Concerns(happened)) await handler.Invoke(scope.ServiceProvider.GetRequiredService(handler.Handler), happened, patience.Token);
        db.Inbox.Add(new InboxEntry(row.EventId, row.Handler, clock.GetUtcNow().UtcDateTime));
        // What a module tells itself leaves its outbox together with the changes.
        var isOwn = db.GetType() == source;
        if (isOwn) db.OnSave(cancel => db.ForgetOutgoing([row.Id], cancel));
        await db.SaveChangesAsync();
        return isOwn;
    }

    /// <summary>Rows that are done leave together: those that come while others wait for their turn to write go with them.</summary>
    private Task Remove(Type source, OutboxMessage row)
    {
        var leaving = done.GetOrAdd(source, _ => new Leaving());
        lock (leaving)
        {
            leaving.Ids.Add(row.Id);
            return leaving.Turn ??= Task.Run(() => RemoveAll(source, leaving));
        }
    }

    private async Task RemoveAll(Type source, Leaving leaving)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(source);
            await db.Write(cancel => db.ForgetOutgoing(leaving.Leave(), cancel));
        }
        catch
        {
            // The next ones begin anew; these are found again by the sweep, and by their inbox entries.
            leaving.Leave();
            throw;
        }
    }

    /// <summary>A row that waited long for its place renews its lease, unless another host has taken it over.</summary>
    private async Task<bool> IsStillOurs(Type source, OutboxMessage row)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (now <= row.DueAt - settings.Lease / 2) return true;
        await using var scope = scopes.CreateAsyncScope();
        var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(source);
        return await db.Write(c => db.Outbox.Where(m => m.Id == row.Id && m.Claim == row.Claim)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, now + settings.Lease), c)) == 1;
    }

    private async Task PostponeOrLeave(Type source, OutboxMessage row, Exception failure)
    {
        try
        {
            await Postpone(source, row, failure);
        }
        catch (Exception again)
        {
            // The database is away: the row comes back by itself when its lease is over.
            log.LogError(again, "Event {EventName} {EventId} is left to its lease", row.Name, row.EventId);
        }
    }

    private async Task Postpone(Type source, OutboxMessage row, Exception failure)
    {
        // A database that is away says nothing about the event: half of the tries are left to it, however long that takes.
        var attempts = Database.IsAway(failure) ? Math.Min(row.Attempts, settings.Tries / 2) : row.Attempts;
        var aside = failure is PermanentFailure || attempts >= settings.Tries;
        EventMeter.Failed(row, aside);
        log.Log(aside ? LogLevel.Error : LogLevel.Warning, failure, "{Handler} failed at event {EventName} {EventId}, try {Attempt}{Aside}",
            row.Handler, row.Name, row.EventId, row.Attempts, aside ? ": parked" : "");
        var now = clock.GetUtcNow().UtcDateTime;
        var error = failure.ToString();
        await using var scope = scopes.CreateAsyncScope();
        var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(source);
        await db.Write(c => db.Outbox.Where(m => m.Id == row.Id && m.Claim == row.Claim).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.DueAt, aside ? null : now + settings.FirstPause * Math.Pow(2, attempts - 1))
            .SetProperty(m => m.Attempts, attempts)
            .SetProperty(m => m.ParkedAt, aside ? now : null)
            .SetProperty(m => m.Error, error[..Math.Min(error.Length, 4000)]), c));
    }

    private sealed class Leaving
    {
        public List<long> Ids { get; private set; } = [];

        public Task? Turn { get; set; }

        public List<long> Leave()
        {
            lock (this)
            {
                var ids = Ids;
                (Ids, Turn) = ([], null);
                return ids;
            }
        }
    }
}
