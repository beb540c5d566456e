using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.Domain;

/// <summary>The cancellation reasons that each party can choose. Others see the sentence unchanged.</summary>
internal static class CancelReasons
{
    /// <summary>The seller's reason where the buyer didn't pay.</summary>
    public const string NotPaid = "not-paid";

    private static readonly Dictionary<string, string> Buyer = new()
    {
        ["not-needed"] = "I no longer need it",
        ["by-mistake"] = "I ordered by mistake",
        ["elsewhere"] = "I found it elsewhere",
        ["no-answer"] = "The seller doesn't respond",
        ["too-slow"] = "It would take too long",
        ["agreed"] = "We agreed to cancel",
        ["other"] = "Another reason",
    };

    private static readonly Dictionary<string, string> Seller = new()
    {
        ["out-of-stock"] = "Out of stock",
        ["too-slow"] = "I can't deliver in time",
        ["asked"] = "The buyer asked to cancel",
        [NotPaid] = "The buyer didn't pay",
        ["mistake"] = "The offer had a mistake",
        ["destination"] = "I can't deliver to this address",
        ["other"] = "Another reason",
    };

    private static readonly Dictionary<string, string> Support = new()
    {
        ["rules"] = "The order breaks the marketplace's rules",
        ["fraud"] = "Suspected fraud",
        ["unreachable"] = "We can't reach the seller",
        ["asked"] = "The buyer and the seller asked to cancel",
        ["other"] = "Another reason",
    };

    private static readonly string[] All = [.. Buyer.Values, .. Seller.Values, .. Support.Values, Order.WithdrawnReason, Order.TooLateReason, Order.NotNeededReason, Order.OtherAmountReason, Order.ExpiredReason, Order.StoppedReason, Order.UnfinishedReason, Order.NoPageReason, Order.NeverSentReason, Order.UnconfirmedReason, Order.UnpaidReason, Order.AmountReason, Order.DisputeReason, Order.PartyLeftReason];

    public static IReadOnlyDictionary<string, string> For(Party party) => party switch
    {
        Party.Buyer => Buyer,
        Party.Seller => Seller,
        Party.Support => Support,
        _ => new Dictionary<string, string>(),
    };

    /// <summary>The site's reason that a note begins with, if it does; the person's own words follow.</summary>
    public static string? LeadingIn(string note) =>
        All.FirstOrDefault(reason => note == reason || note.StartsWith(reason + ":", StringComparison.Ordinal));

    public static string Sentence(Party party, string reason) =>
        For(party).GetValueOrDefault(reason) ?? throw new RuleBroken("Choose a reason from the list.", "Reason");
}
