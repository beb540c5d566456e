using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.Domain;

/// <summary>The reasons to cancel that each party may choose from. The sentence is told to others as it stands.</summary>
internal static class CancelReasons
{
    private static readonly Dictionary<string, string> Buyer = new()
    {
        ["not-needed"] = "I no longer need it",
        ["by-mistake"] = "I ordered by mistake",
        ["elsewhere"] = "I found it elsewhere",
        ["no-answer"] = "The seller does not answer",
        ["too-slow"] = "It would take too long",
        ["agreed"] = "We agreed to cancel",
        ["other"] = "Another reason",
    };

    private static readonly Dictionary<string, string> Seller = new()
    {
        ["out-of-stock"] = "It is out of stock",
        ["too-slow"] = "I cannot deliver in time",
        ["asked"] = "The buyer asked for it",
        ["not-paid"] = "The buyer did not pay",
        ["mistake"] = "There was a mistake in the offer",
        ["destination"] = "I cannot deliver to this address",
        ["other"] = "Another reason",
    };

    private static readonly Dictionary<string, string> Support = new()
    {
        ["rules"] = "The order breaks the rules of the marketplace",
        ["fraud"] = "Fraud is suspected",
        ["unreachable"] = "The seller cannot be reached",
        ["asked"] = "Both sides asked for it",
        ["other"] = "Another reason",
    };

    public static IReadOnlyDictionary<string, string> For(Party party) => party switch
    {
        Party.Buyer => Buyer,
        Party.Seller => Seller,
        Party.Support => Support,
        _ => new Dictionary<string, string>(),
    };

    public static string Sentence(Party party, string reason) =>
        For(party).GetValueOrDefault(reason) ?? throw new RuleBroken("Please choose a reason from the list.", "Reason");
}
