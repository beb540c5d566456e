using Microsoft.Extensions.Options;

namespace Marketplace.Messages.FollowConversation;

/// <summary>The open pages on this host.</summary>
internal sealed class Listeners(IOptions<MessagesOptions> options)
{
    private readonly Lock door = new();
    private readonly Dictionary<long, List<Listener>> byOrder = [];
    private readonly Dictionary<long, int> byPerson = [];

    /// <summary>The orders whose conversations somebody follows.</summary>
    public IReadOnlyList<long> Orders
    {
        get
        {
            lock (door) return [.. byOrder.Keys];
        }
    }

    /// <summary>Lets a page in, or returns null where the person has too many open.</summary>
    public Listener? Enter(long orderId, long personId, int heard)
    {
        lock (door)
        {
            var open = byPerson.GetValueOrDefault(personId);
            if (open >= options.Value.StreamsPerPerson) return null;
            byPerson[personId] = open + 1;
            var listener = new Listener(orderId, personId, heard);
            if (!byOrder.TryGetValue(orderId, out var there)) byOrder[orderId] = there = [];
            there.Add(listener);
            return listener;
        }
    }

    /// <returns>Whether it was the person's last page with this conversation.</returns>
    public bool Leave(Listener listener)
    {
        lock (door)
        {
            if (--byPerson[listener.PersonId] == 0) byPerson.Remove(listener.PersonId);
            var there = byOrder[listener.OrderId];
            there.Remove(listener);
            if (there.Count == 0) byOrder.Remove(listener.OrderId);
            return !there.Exists(l => l.PersonId == listener.PersonId);
        }
    }

    public void Ring(long orderId, int count)
    {
        lock (door) byOrder.GetValueOrDefault(orderId)?.ForEach(listener => listener.Ring(count));
    }

    public void KeepAlive()
    {
        lock (door)
        {
            foreach (var listener in byOrder.Values.SelectMany(all => all)) listener.KeepAlive();
        }
    }
}
