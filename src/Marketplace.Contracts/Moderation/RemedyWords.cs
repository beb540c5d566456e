using Marketplace.Contracts.Orders;

namespace Marketplace.Contracts.Moderation;

/// <summary>What the buyer and the seller are told about an order that support canceled with a decision on its review (rule MOD-8), in English.</summary>
public static class RemedyWords
{
    /// <summary>An appeal doesn't undo it.</summary>
    public const string Stays = "An appeal can change what happens to the review. The refund stays.";

    /// <summary>The sentence for a side; {0} is the amount.</summary>
    public static string For(this Remedy remedy, Party reader)
    {
        ArgumentNullException.ThrowIfNull(remedy);
        return (remedy, reader) switch
        {
            ({ Amount: 0 }, _) => "Support also canceled the order.",
            ({ IsByCard: true }, Party.Seller) => "Support also canceled the order. The buyer gets {0} back to their card.",
            ({ IsByCard: true }, _) => "Support also canceled the order. You get {0} back to your card.",
            (_, Party.Seller) => "Support also canceled the order. Send {0} back to the buyer, then confirm it on the order's page.",
            _ => "Support also canceled the order. The seller has to send {0} back to you.",
        };
    }
}
