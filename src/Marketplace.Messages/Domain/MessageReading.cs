using Marketplace.Contracts.Orders;
using Marketplace.Texts;

namespace Marketplace.Messages.Domain;

/// <summary>What the recognisers found in a message, and in which of its words.</summary>
/// <param name="Flags">What it was taken for.</param>
/// <param name="Words">The words that were taken for it, as excerpts; null where nothing was found.</param>
internal sealed record MessageReading(MessageFlags Flags, string? Words)
{
    public const int LongestWords = 300;

    private static readonly MessageReading Nothing = new(MessageFlags.None, null);

    /// <summary>Reads what a side wrote; what support writes is not looked at.</summary>
    public static MessageReading Of(Party from, string text)
    {
        if (from == Party.Support) return Nothing;
        var (outside, pressure) = MessageRecognisers.Find(text);
        var flags = (outside.Count > 0 ? MessageFlags.OffSite : 0) | (pressure.Count > 0 ? MessageFlags.RatingPressure : 0);
        return flags == MessageFlags.None ? Nothing : new(flags, string.Join(" … ", outside.Concat(pressure).Distinct()).Shorten(LongestWords));
    }
}
