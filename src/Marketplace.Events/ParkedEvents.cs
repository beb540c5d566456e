using System.Linq.Expressions;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Marketplace.Events;

/// <summary>An event that a handler failed to handle and that is parked for staff.</summary>
/// <param name="Schema">The module whose outbox holds it.</param>
/// <param name="Id">The row.</param>
/// <param name="Name">The event's name.</param>
/// <param name="Handler">The handler's name.</param>
/// <param name="OccurredAt">When the event happened, in UTC.</param>
/// <param name="ParkedAt">When it was parked, in UTC.</param>
/// <param name="Error">The last error.</param>
public sealed record ParkedEvent(string Schema, long Id, string Name, string Handler, DateTime OccurredAt, DateTime ParkedAt, string Error)
{
    /// <summary>Whether it can never succeed as it is; only such an event may be given up.</summary>
    public bool IsPermanent => Error.StartsWith(Permanent, StringComparison.Ordinal);

    internal static string Permanent { get; } = typeof(PermanentFailure).FullName!;
}

/// <summary>The parked events of all modules.</summary>
public sealed class ParkedEvents(IEnumerable<ModuleDbContext> modules, TimeProvider clock)
{
    /// <summary>The most events listed for a module.</summary>
    public const int Most = 50;

    /// <summary>The events, the latest first.</summary>
    public async Task<IReadOnlyList<ParkedEvent>> List(CancellationToken cancel)
    {
        var all = new List<ParkedEvent>();
        // One query per module: they may be in different databases.
        foreach (var db in modules)
        {
            all.AddRange(await db.Outbox.Where(m => m.ParkedAt != null).OrderByDescending(m => m.ParkedAt).Take(Most)
                .Select(m => new ParkedEvent(db.Schema, m.Id, m.Name, m.Handler, m.OccurredAt, m.ParkedAt!.Value, m.Error ?? ""))
                .ToListAsync(cancel));
        }
        return [.. all.OrderByDescending(e => e.ParkedAt)];
    }

    /// <summary>Retries an event, starting from the first attempt.</summary>
    /// <returns>False if the event is not parked or the module does not exist.</returns>
    public async Task<bool> SendAgain(string schema, long id, CancellationToken cancel) => await SendAgain(schema, m => m.Id == id, cancel) == 1;

    /// <summary>Retries all parked events of a handler.</summary>
    /// <returns>How many there were.</returns>
    public Task<int> SendAllAgain(string schema, string handler, CancellationToken cancel) => SendAgain(schema, m => m.Handler == handler, cancel);

    /// <summary>Gives up an event that can never succeed.</summary>
    /// <returns>False if no such event is parked.</returns>
    public async Task<bool> Discard(string schema, long id, CancellationToken cancel) => modules.FirstOrDefault(m => m.Schema == schema) is { } db
        && await db.Write(c => db.Outbox.Where(m => m.Id == id && m.ParkedAt != null && EF.Functions.Like(m.Error, ParkedEvent.Permanent + "%")).ExecuteDeleteAsync(c), cancel) == 1;

    private async Task<int> SendAgain(string schema, Expression<Func<OutboxMessage, bool>> which, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return modules.FirstOrDefault(m => m.Schema == schema) is not { } db ? 0 : await db.Write(c => db.Outbox.Where(m => m.ParkedAt != null).Where(which).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.ParkedAt, (DateTime?)null)
            .SetProperty(m => m.DueAt, now)
            .SetProperty(m => m.Attempts, 0), c), cancel);
    }
}

/// <summary>Degraded while any event is parked.</summary>
internal sealed class ParkedEventsCheck(ParkedEvents events) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var waiting = (await events.List(cancellationToken)).Count;
        return waiting == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"{waiting} events are parked.");
    }
}
