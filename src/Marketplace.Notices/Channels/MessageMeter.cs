using System.Diagnostics.Metrics;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.Channels;

/// <summary>What became of messages, by channel.</summary>
internal static class MessageMeter
{
    private static readonly Meter Meter = new("Marketplace.Notices");
    private static readonly Counter<long> Left = Meter.CreateCounter<long>("messages.sent", "{message}", "Messages that a server or gateway has taken");
    private static readonly Counter<long> Stayed = Meter.CreateCounter<long>("messages.failed", "{try}", "Tries to send a message that failed");

    public static void Sent(Channel channel) => Count(Left, channel);

    public static void Failed(Channel channel) => Count(Stayed, channel);

    private static void Count(Counter<long> what, Channel channel) => what.Add(1, new KeyValuePair<string, object?>("channel", channel.ToString()));
}
