using System.Collections.Concurrent;
using System.Diagnostics;
using Marketplace.Contracts;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marketplace.Events;

/// <summary>Delivers events to their handlers, with effect exactly once: the handler's changes and its inbox entry are one transaction, and the outbox row is deleted afterwards. A repeated delivery finds the inbox entry.</summary>
public sealed class Delivery(EventCatalog catalog, IServiceScopeFactory scopes, IdGenerator ids, TimeProvider clock, IOptions<EventOptions> options, ILogger<Delivery> log)
{
    /// <summary>Traces of the delivery.</summary>
    public static ActivitySource Traces { get; } = new("Marketplace.Events");

    // One of several racers for a row always wins, so more attempts than racers are enough.
    private const int LostRaces = 25;

    private static readonly AsyncLocal<List<Task>?> Caused = new();
    private readonly ConcurrentDictionary<string, SemaphoreSlim> places = new();
    private readonly ConcurrentDictionary<Task, bool> inHand = new();
    private readonly ConcurrentDictionary<Type, Leaving> done = new();
    private readonly EventOptions settings = options.Value;

    /// <summary>This host's own claims.</summary>
    internal long Host { get; } = ids.Next();

    /// <summary>Begins to collect the events caused from here on, so that <see cref="Settle"/> can wait for them.</summary>
    public static void Watch() => Caused.Value = [];

    /// <summary>Waits for the events caused since <see cref="Watch"/> and those they caused in turn, up to the limit for requests.</summary>
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

    /// <summary>Waits until this host has no deliveries in progress.</summary>
    public async Task Idle()
    {
        while (!inHand.IsEmpty) await Task.WhenAll(inHand.Keys);
    }

    /// <summary>Delivers rows that this host has claimed, one after the other, in the background.</summary>
    internal void Start(Type source, IReadOnlyList<Outgoing> some)
    {
        var task = Task.Run(async () =>
        {
            Watch();
            if (some.Count == 1 || !await DeliverTogether(source, some))
            {
                foreach (var one in some) await Deliver(source, one.Row, () => one.Happened, isFresh: true);
            }
            await Task.WhenAll(Caused.Value!);
        });
        Caused.Value?.Add(task);
        inHand[task] = true;
        task.ContinueWith(done => inHand.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Claims and delivers the due rows of a module's outbox, and waits for completion.</summary>
    /// <returns>The number of rows claimed.</returns>
    public async Task<int> Sweep(Type source, CancellationToken cancel)
    {
        var claimed = await ClaimDue(source, cancel);
        // Not cancellable: claimed rows would wait for the end of their lease.
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
        // Only the host whose update still finds a row due gets it. No lock outlives the statement.
        var claim = ids.Next();
        await db.Write(c => db.Outbox.Where(m => due.Contains(m.Id) && m.DueAt <= now).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.DueAt, now + settings.Lease)
            .SetProperty(m => m.Claim, claim)
            .SetProperty(m => m.Attempts, m => m.Attempts + 1), c), cancel);
        return await db.Outbox.AsNoTracking().Where(m => due.Contains(m.Id) && m.Claim == claim).ToListAsync(cancel);
    }

    private async Task Deliver(Type source, OutboxMessage row, Func<DomainEvent> read, bool isFresh)
    {
        // Each handler has its own slots: a slow mail server delays only emails.
        var place = places.GetOrAdd(row.Handler, _ => new SemaphoreSlim(settings.Parallel));
        await place.WaitAsync();
        ActivityContext.TryParse(row.TraceParent, null, out var parent);
        using var trace = Traces.StartActivity($"deliver {row.Name} to {row.Handler}", ActivityKind.Consumer, parent);
        try
        {
            if (!await IsStillOurs(source, row)) return;
            if (row.Attempts > settings.Tries) throw new InvalidOperationException("The host stopped each time it handled this event.");
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

    /// <summary>Events of one save in one transaction, if their handler allows it. A failure says nothing about any of them, so each is then delivered by itself.</summary>
    /// <returns>Whether they are delivered.</returns>
    private async Task<bool> DeliverTogether(Type source, IReadOnlyList<Outgoing> some)
    {
        var handlers = some.Select(one => catalog.Find(one.Row.Name, one.Row.Handler)!).ToList();
        if (!handlers[0].Together) return false;
        var place = places.GetOrAdd(handlers[0].Name, _ => new SemaphoreSlim(settings.Parallel));
        await place.WaitAsync();
        using var trace = Traces.StartActivity($"handle {some.Count} events by {handlers[0].Name}", ActivityKind.Consumer);
        try
        {
            if (clock.GetUtcNow().UtcDateTime > some[0].Row.DueAt - settings.Lease / 2) return false;
            await using var scope = scopes.CreateAsyncScope();
            var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(handlers[0].Context);
            using var patience = new CancellationTokenSource(settings.Lease);
            foreach (var (handler, one) in handlers.Zip(some))
            {
                await handler.Invoke(scope.ServiceProvider.GetRequiredService(handler.Handler), one.Happened, patience.Token);
                db.Inbox.Add(new InboxEntry(one.Row.EventId, one.Row.Handler, clock.GetUtcNow().UtcDateTime));
            }
            await db.SaveChangesAsync();
            await Task.WhenAll(some.Select(one => Remove(source, one.Row)));
            foreach (var one in some) EventMeter.Delivered(one.Row, clock.GetUtcNow().UtcDateTime);
            return true;
        }
        catch (Exception failure)
        {
            log.LogDebug(failure, "{Handler} could not handle {Count} events together", handlers[0].Name, some.Count);
            return false;
        }
        finally
        {
            place.Release();
        }
    }

    /// <summary>Two handlers that change the same row at once are not a failure: the second one retries.</summary>
    /// <returns>Whether the outbox row is deleted too.</returns>
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
                log.LogDebug("{Handler} lost a race at event {EventId} and retries", row.Handler, row.EventId);
            }
        }
    }

    private async Task<bool> HandleOnce(Type source, OutboxMessage row, DomainEvent happened, bool mayBeRepeat)
    {
        var handler = catalog.Find(row.Name, row.Handler) ?? throw new InvalidOperationException($"This version has no handler {row.Handler} for {row.Name}.");
        using var trace = Traces.StartActivity($"handle {row.Name} by {row.Handler}");
        await using var scope = scopes.CreateAsyncScope();
        var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(handler.Context);
        // A just committed event needs no look-up: the inbox key refuses repeats.
        if (mayBeRepeat && await db.Inbox.AnyAsync(e => e.EventId == row.EventId && e.Handler == row.Handler)) return false;
        using var patience = new CancellationTokenSource(settings.Lease);
        // The row may come from a host whose version decided differently.
        if (handler.Concerns(happened)) await handler.Invoke(scope.ServiceProvider.GetRequiredService(handler.Handler), happened, patience.Token);
        db.Inbox.Add(new InboxEntry(row.EventId, row.Handler, clock.GetUtcNow().UtcDateTime));
        // A module's events to itself leave its outbox in the same transaction.
        var isOwn = db.GetType() == source;
        if (isOwn) db.OnSave(cancel => db.ForgetOutgoing([row.Id], cancel));
        await db.SaveChangesAsync();
        return isOwn;
    }

    /// <summary>Deletes finished rows in batches: rows that finish while others wait to write go with them.</summary>
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
            // Later rows start a new batch. The sweep finds these again, and their inbox entries.
            leaving.Leave();
            throw;
        }
    }

    /// <summary>Renews the lease of a row that waited long for a slot, unless another host has taken it over.</summary>
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
            // The database is unreachable: the row becomes due again when its lease ends.
            log.LogError(again, "Could not record the failure of event {EventName} {EventId}. It will be retried when its lease ends", row.Name, row.EventId);
        }
    }

    private async Task Postpone(Type source, OutboxMessage row, Exception failure)
    {
        // An unreachable database or server says nothing about the event, so half of the attempts are kept, however long that takes.
        var attempts = Database.IsAway(failure) || failure is Unreachable ? Math.Min(row.Attempts, settings.Tries / 2) : row.Attempts;
        var aside = failure is PermanentFailure || attempts >= settings.Tries;
        EventMeter.Failed(row, aside);
        log.Log(aside ? LogLevel.Error : LogLevel.Warning, failure, "{Handler} failed at event {EventName} {EventId}, attempt {Attempt}{Aside}",
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
