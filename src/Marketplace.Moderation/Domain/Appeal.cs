using Marketplace.Contracts.Orders;

namespace Marketplace.Moderation.Domain;

/// <summary>One side's appeal against the first decision.</summary>
internal sealed record Appeal(Party By, string Words, DateTime At)
{
    public const int Least = 30;
    public const int Longest = 2000;

    public string Words { get; private set; } = Words;

    /// <summary>The account of who appealed is closed.</summary>
    public void Forget() => Words = "";
}
