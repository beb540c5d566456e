using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Reviews.Domain;

/// <summary>What was promised on an order and what happened, in words, one sentence for each rating.</summary>
internal static class MeasuredFacts
{
    extension(OrderFacts facts)
    {
        public Sentence Delivery => facts.SentAt is { } sent
            ? new("Promised to deliver within {0}, delivered after {1}.", facts.Since(facts.PromisedDeliveryAt), facts.Since(sent))
            : new("Promised to deliver within {0}, not delivered.", facts.Since(facts.PromisedDeliveryAt));

        public Sentence Start => facts.StartedAt is { } started
            ? new("Promised to start within {0}, started after {1}.", facts.Since(facts.PromisedStartAt), facts.Since(started))
            : new("Promised to start within {0}, not started.", facts.Since(facts.PromisedStartAt));

        public Sentence Answer => facts.FirstAnswerAt is { } answered
            ? new("The seller first answered after {0}.", facts.Since(answered))
            : new("The seller did not answer.");

        private Sentence Since(DateTime at) => Sentence.Of(at - facts.PlacedAt);
    }
}
