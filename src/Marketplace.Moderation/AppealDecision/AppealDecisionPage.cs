using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.AppealDecision;

internal sealed record AppealDecisionPage(Number Number, DeletionRequest Request, Party Reader, Sentence? Refusal)
{
    public required AppealDecisionForm Form { get; init; }
}
