using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.Domain;

/// <summary>What the order shows about the cause of a claim (rule CMP-2).</summary>
internal sealed partial class OrderCopy
{
    private bool IsService => Kind == OfferKind.Service;

    /// <param name="otherClaims">The number of other recent claims about the offer.</param>
    /// <param name="now">The current time, in UTC.</param>
    public IEnumerable<Sentence> Hints(int otherClaims, DateTime now)
    {
        if (Sending(now) is { } sending) yield return sending;
        if (SentAt is not null && !IsService)
        {
            yield return Tracking.Length > 0 ? new("Tracking number: {0}", Tracking) : new("It was sent without a tracking number.");
        }
        if (otherClaims > 0) yield return otherClaims == 1 ? new("There was one other claim about this offer in the last 60 days.") : new("There were {0} other claims about this offer in the last 60 days.", otherClaims);
    }

    private Sentence? Sending(DateTime now) => (SentAt, PromisedDeliveryAt, IsService) switch
    {
        ({ } sent, { } promised, true) when IsLate => new("It was delivered late, on {0} instead of {1}.", sent, promised),
        ({ } sent, { } promised, false) when IsLate => new("It was sent late, on {0} instead of {1}.", sent, promised),
        ({ } sent, _, true) => new("It was delivered on time, on {0}.", sent),
        ({ } sent, _, false) => new("It was sent on time, on {0}.", sent),
        (null, { } promised, true) when IsLate || IsOverdue(now) => new("It hasn't been delivered. The seller promised delivery by {0}.", promised),
        (null, { } promised, false) when IsLate || IsOverdue(now) => new("It hasn't been sent. The seller promised to send it by {0}.", promised),
        (null, { } promised, true) when Stage == OrderStage.Paid => new("It hasn't been delivered yet. The seller promised delivery by {0}.", promised),
        (null, { } promised, false) when Stage == OrderStage.Paid => new("It hasn't been sent yet. The seller promised to send it by {0}.", promised),
        _ => null,
    };

    private bool IsOverdue(DateTime now) => Stage == OrderStage.Paid && PromisedDeliveryAt < now;
}
