using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.DropParkedEvents;

/// <summary>A last email, or an answer to a visitor, that no server takes doesn't wait for staff, nor for long for a server, because nothing may keep the address of a closed account (rule ACC-6).</summary>
internal sealed class DropLastMails(IEnumerable<ModuleDbContext> modules, TimeProvider clock) : IRecurringJob
{
    public static readonly TimeSpan TriedFor = TimeSpan.FromDays(3);

    private static readonly string Forgotten = EventCatalog.NameOf(typeof(AccountForgotten));

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task Run(CancellationToken cancel)
    {
        var old = IdGenerator.LowestAt(clock.GetUtcNow().UtcDateTime - TriedFor);
        foreach (var db in modules)
        {
            await db.Write(c => db.Outbox.Where(m => (m.ParkedAt != null || m.Id < old)
                && (m.Name == Forgotten || (m.Name == ParkedPayloads.Message && m.Payload.Contains(ParkedPayloads.IsLast)))).ExecuteDeleteAsync(c), cancel);
        }
    }
}
