using Marketplace.Contracts.Orders;
using Marketplace.Texts;

namespace Marketplace.Messages.Domain;

/// <summary>What the recognisers found in a message, and the words that triggered it.</summary>
/// <param name="Flags">What was found.</param>
/// <param name="Words">The expressions that triggered the flags, as written; null if nothing was found.</param>
internal sealed record MessageReading(MessageFlags Flags, string? Words)
{
    /// <summary>Room for every expression of the longest message.</summary>
    public const int LongestWords = 3000;

    /// <summary>Between two expressions.</summary>
    public const string Gap = " … ";

    private static readonly MessageReading Nothing = new(MessageFlags.None, null);

    /// <summary>Checks a party's message. Messages from support are not checked.</summary>
    public static MessageReading Of(Party from, string text)
    {
        if (from == Party.Support) return Nothing;
        var (outside, pressure) = MessageRecognisers.Find(text);
        var flags = (outside.Count > 0 ? MessageFlags.OffSite : 0) | (pressure.Count > 0 ? MessageFlags.RatingPressure : 0);
        return flags == MessageFlags.None ? Nothing : new(flags, string.Join(Gap, outside.Concat(pressure).Distinct()).Shorten(LongestWords));
    }
}
