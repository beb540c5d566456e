using System.Diagnostics.Metrics;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.Channels;

/// <summary>Counts messages that were sent or failed, by channel.</summary>
internal static class MessageMeter
{
    private static readonly Meter Meter = new("Marketplace.Notices");
    private static readonly Counter<long> Left = Meter.CreateCounter<long>("messages.sent", "{message}", "Messages that a mail server or phone gateway accepted");
    private static readonly Counter<long> Stayed = Meter.CreateCounter<long>("messages.failed", "{try}", "Failed attempts to send a message");

    public static void Sent(Channel channel) => Count(Left, channel);

    public static void Failed(Channel channel) => Count(Stayed, channel);

    private static void Count(Counter<long> what, Channel channel) => what.Add(1, new KeyValuePair<string, object?>("channel", channel.ToString()));
}
