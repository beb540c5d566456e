using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Reviews.Domain;

/// <summary>
/// How an order ended, as shown on a review: "canceled by the seller after 3 days". That an order wasn't paid is the seller's word, so it says
/// how long the buyer had to pay, and nothing of the kind about an order that nobody could pay yet.
/// </summary>
internal static class OrderEnd
{
    public static Sentence InWords(OrderStage stage, Party by, TimeSpan after, TimeSpan? unpaidFor) => (stage, by) switch
    {
        (OrderStage.Canceled, Party.Seller) when unpaidFor is { } unpaid => new("not paid within {0} of approval, canceled by the seller", Sentence.Of(unpaid)),
        (OrderStage.Finished, Party.Clock) => new("closed automatically after {0}", Sentence.Of(after)),
        (OrderStage.Finished, _) => new("finished after {0}", Sentence.Of(after)),
        (OrderStage.Refunded, Party.Seller) => new("refunded by the seller after {0}", Sentence.Of(after)),
        (OrderStage.Refunded, Party.Support) => new("refunded by support after {0}", Sentence.Of(after)),
        (OrderStage.Refunded, _) => new("refunded after {0}", Sentence.Of(after)),
        (_, Party.Buyer) => new("canceled by the buyer after {0}", Sentence.Of(after)),
        (_, Party.Seller) => new("canceled by the seller after {0}", Sentence.Of(after)),
        _ => new("canceled after {0}", Sentence.Of(after)),
    };
}
