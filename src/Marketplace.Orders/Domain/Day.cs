using Marketplace.Texts;

namespace Marketplace.Orders.Domain;

/// <summary>A time of which a sentence names only the day.</summary>
internal readonly record struct Day(DateTime At)
{
    public override string ToString() => ReaderZone.Day(At);
}
