using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Reviews.Domain;

/// <summary>Promised and actual times of an order, one sentence for each rating.</summary>
internal static class MeasuredFacts
{
    extension(OrderFacts facts)
    {
        public Sentence Delivery => facts.SentAt is { } sent
            ? new("The seller promised delivery within {0} and delivered after {1}.", facts.Since(facts.PromisedDeliveryAt), facts.Since(sent))
            : new("The seller promised delivery within {0}. The order was not delivered.", facts.Since(facts.PromisedDeliveryAt));

        public Sentence Start => facts.StartedAt is { } started
            ? new("The seller promised to start within {0} and started after {1}.", facts.Since(facts.PromisedStartAt), facts.Since(started))
            : new("The seller promised to start within {0}. The order was not started.", facts.Since(facts.PromisedStartAt));

        public Sentence Answer => facts.FirstAnswerAt is { } answered
            ? new("The seller first responded after {0}.", facts.Since(answered))
            : new("The seller sent no message.");

        private Sentence Since(DateTime at) => Sentence.Of(at - facts.PlacedAt);
    }
}
