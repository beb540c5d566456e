using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Shared;

namespace Marketplace.Reviews.RequestUpdate;

internal sealed record RequestUpdatePage(Number Number, ReviewCard Card, string ShopName, Sentence? Refusal, long Version)
{
    public required RequestUpdateForm Form { get; init; }
}
