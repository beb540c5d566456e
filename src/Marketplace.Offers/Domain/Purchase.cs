using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Offers.Domain;

/// <summary>One purchase. Its id is the future order's id, so that a form sent twice never buys twice.</summary>
internal sealed class Purchase : Aggregate
{
    public const int MostOfAService = 100;

    private Purchase()
    {
    }

    public Purchase(OfferBought bought)
    {
        Id = bought.OrderId;
        OfferId = bought.OfferId;
        BuyerId = bought.BuyerId;
        Quantity = bought.Quantity;
        Contact = bought.Contact;
        BoughtAt = bought.OccurredAt;
        Raise(bought);
    }

    /// <summary>A sale by message. It fills in no form, and a custom order starts when it is accepted, which says nothing about the offer's times.</summary>
    public Purchase(OfferSoldByMessage sold)
    {
        Id = sold.OrderId;
        OfferId = sold.OfferId;
        BuyerId = sold.BuyerId;
        Quantity = sold.Quantity;
        Contact = new("", "", "", "", "", "");
        BoughtAt = sold.OccurredAt;
        (StartMeasured, AnswerMeasured) = (sold.IsCustom, sold.IsCustom);
        Raise(sold);
    }

    public long OfferId { get; private set; }

    public long BuyerId { get; private set; }

    public int Quantity { get; private set; }

    /// <summary>Kept to fill in the buyer's next form; empty for a sale by message.</summary>
    public Contact Contact { get; private set; } = null!;

    public DateTime BoughtAt { get; private set; }

    /// <summary>Null until Orders has created the order.</summary>
    public DateTime? OrderedAt { get; private set; }

    public DateTime? ReturnedAt { get; private set; }

    public bool StartMeasured { get; private set; }

    public bool AnswerMeasured { get; private set; }

    public void Ordered(DateTime now) => OrderedAt ??= now;

    /// <summary>Returns the goods to stock.</summary>
    /// <returns>False if they were returned before.</returns>
    public bool Return(DateTime now)
    {
        if (ReturnedAt is not null) return false;
        ReturnedAt = now;
        return true;
    }

    /// <summary>Takes the measurements that the order's facts hold for the first time.</summary>
    public IReadOnlyList<(Measure Measure, int Bucket)> MeasureTimes(OrderFacts facts)
    {
        var measured = new List<(Measure, int)>();
        if (!StartMeasured && facts.StartedAt is { } started)
        {
            StartMeasured = true;
            measured.Add((Measure.Start, Timing.BucketOf(started - facts.PlacedAt)));
        }
        if (!AnswerMeasured && facts.FirstAnswerAt is { } answered)
        {
            AnswerMeasured = true;
            measured.Add((Measure.Answer, Timing.BucketOf(answered - facts.PlacedAt)));
        }
        return measured;
    }
}
