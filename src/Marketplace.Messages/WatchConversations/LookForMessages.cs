using System.Diagnostics;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Orders;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marketplace.Messages.WatchConversations;

/// <summary>
/// Polls for messages written on other hosts. It compares counts, not times, because the hosts' clocks differ. One query a second by primary
/// key, and none while no page is open. Each heartbeat ends the streams of people who signed out, and marks the other conversations
/// as open.
/// </summary>
internal sealed class LookForMessages(
    Listeners listeners, IServiceScopeFactory scopes, TimeProvider clock, IOptions<MessagesOptions> options, ILogger<LookForMessages> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Look);
        var beat = Stopwatch.StartNew();
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (beat.Elapsed >= options.Value.Heartbeat)
                {
                    beat.Restart();
                    await SignOut(stoppingToken);
                    listeners.KeepAlive();
                    await ReadAlong();
                }
                await Look(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(failure, "Polling for messages from other hosts failed");
            }
        }
    }

    private async Task SignOut(CancellationToken cancel)
    {
        var sessions = listeners.Sessions;
        if (sessions.Count == 0) return;
        await using var scope = scopes.CreateAsyncScope();
        var live = await scope.ServiceProvider.GetRequiredService<IReadSessions>().Live(sessions, cancel);
        listeners.SignOut(sessions.Except(live).ToHashSet());
    }

    private async Task ReadAlong()
    {
        var participants = listeners.Participants;
        if (participants.Count == 0) return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MessagesDbContext>();
        await db.ReadAlong(participants, clock.GetUtcNow().UtcDateTime);
        // Pages that closed during this update would be marked as open again.
        foreach (var gone in participants.ExceptBy(listeners.Participants.Select(Place), Place)) await db.StopReadingAlong(gone);

        static (long, Party) Place(Participant participant) => (participant.ConversationId, participant.Party);
    }

    private async Task Look(CancellationToken cancel)
    {
        var orders = listeners.Orders;
        if (orders.Count == 0) return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MessagesDbContext>();
        var counts = await db.Conversations.Where(c => EF.Parameter(orders).Contains(c.Id)).Select(c => new { c.Id, c.Count }).ToListAsync(cancel);
        foreach (var found in counts) listeners.Ring(found.Id, found.Count);
    }
}
