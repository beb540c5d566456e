using Marketplace.Billing.Persistence;
using Marketplace.Contracts;

namespace Marketplace.Billing.Demo;

/// <summary>The demo market is made before the host's services start, and its orders need plans.</summary>
internal sealed class PlansDemo(SeedPlans plans) : IMakeDemoData
{
    public int Order => 5;

    public Task Make(DateTime now, Func<Task> settle, CancellationToken cancel) => plans.StartAsync(cancel);
}
