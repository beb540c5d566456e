namespace Marketplace.Reviews.Domain;

/// <summary>
/// What was given for an order, from events that may come before the order ended and can be reviewed. <see cref="ReviewableOrder.Given"/> is its copy for lists.
/// </summary>
internal sealed class OrderCompensation(long orderId)
{
    public long OrderId { get; private set; } = orderId;

    public string Given { get; private set; } = "";

    public void Add(Compensation added) => Given = added.AddTo(Given);
}
