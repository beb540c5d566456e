using Marketplace.Messages.Domain;
using Microsoft.Extensions.Options;

namespace Marketplace.Messages.WatchConversations;

/// <summary>The pages on this host that are open and wait for messages.</summary>
internal sealed class Listeners(IOptions<MessagesOptions> options)
{
    private readonly Lock door = new();
    private readonly Dictionary<long, List<Listener>> byOrder = [];
    private readonly Dictionary<long, int> byPerson = [];

    /// <summary>The conversations that are open.</summary>
    public IReadOnlyList<long> Orders
    {
        get
        {
            lock (door) return [.. byOrder.Keys];
        }
    }

    /// <summary>The participants with open pages who are still signed in.</summary>
    public IReadOnlyList<Participant> Participants
    {
        get
        {
            lock (door) return [.. byOrder.Values.SelectMany(there => there.Where(l => !l.IsSignedOut).Select(l => l.Participant).DistinctBy(s => s.Party))];
        }
    }

    /// <summary>The sessions of the open pages.</summary>
    public IReadOnlyCollection<long> Sessions
    {
        get
        {
            lock (door) return byOrder.Values.SelectMany(there => there.Select(l => l.Session)).ToHashSet();
        }
    }

    /// <summary>Adds a page; null if the person has too many open pages.</summary>
    public Listener? Enter(Participant participant, long session, int heard)
    {
        lock (door)
        {
            var open = byPerson.GetValueOrDefault(participant.PersonId);
            if (open >= options.Value.StreamsPerPerson) return null;
            byPerson[participant.PersonId] = open + 1;
            var listener = new Listener(participant, session, heard);
            if (!byOrder.TryGetValue(participant.ConversationId, out var there)) byOrder[participant.ConversationId] = there = [];
            there.Add(listener);
            return listener;
        }
    }

    /// <returns>Whether it was the person's last page with this conversation.</returns>
    public bool Leave(Listener listener)
    {
        lock (door)
        {
            if (--byPerson[listener.Participant.PersonId] == 0) byPerson.Remove(listener.Participant.PersonId);
            var there = byOrder[listener.Participant.ConversationId];
            there.Remove(listener);
            if (there.Count == 0) byOrder.Remove(listener.Participant.ConversationId);
            return !there.Exists(l => l.Participant.PersonId == listener.Participant.PersonId);
        }
    }

    public void Ring(long orderId, int count)
    {
        lock (door) byOrder.GetValueOrDefault(orderId)?.ForEach(listener => listener.Ring(count));
    }

    /// <summary>Ends the streams of sessions that have ended.</summary>
    public void SignOut(IReadOnlySet<long> ended)
    {
        lock (door)
        {
            foreach (var listener in byOrder.Values.SelectMany(there => there.Where(l => ended.Contains(l.Session)))) listener.SignOut();
        }
    }

    public void KeepAlive()
    {
        lock (door)
        {
            foreach (var listener in byOrder.Values.SelectMany(all => all)) listener.KeepAlive();
        }
    }
}
