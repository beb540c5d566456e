using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Shared;

namespace Marketplace.Moderation.ReadDeletionRequest;

internal sealed record ReadDeletionRequestPage(DeletionRequest Request, Party Reader, bool MayAppeal)
{
    public Number Number => new(Request.Id);

    public EvidenceList Evidence => EvidenceList.For($"/deletion-requests/{Number}", Request);

    public bool IsSeller => Reader == Party.Seller;

    public IEnumerable<(Decision Decision, DecisionLetter Letter)> Letters => Request.Decisions.OrderByDescending(d => d.Round)
        .Select(d => (d, DecisionLetter.To(Reader, d, Request)));
}
