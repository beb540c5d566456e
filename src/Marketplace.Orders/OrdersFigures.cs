using Marketplace.Contracts.Guides;
using Microsoft.Extensions.Options;

namespace Marketplace.Orders;

internal sealed class OrdersFigures(IOptions<OrdersOptions> orders) : IQuoteFigures
{
    public IReadOnlyDictionary<string, decimal> Figures { get; } = new Dictionary<string, decimal>
    {
        [nameof(OrdersOptions.ContactVisibleDays)] = orders.Value.ContactVisibleDays,
        [nameof(OrdersOptions.DeliveredFiles)] = orders.Value.DeliveredFiles,
        [nameof(OrdersOptions.DeliveredFileMegabytes)] = orders.Value.DeliveredFileMegabytes,
        [nameof(OrdersOptions.CloseAfterDays)] = orders.Value.CloseAfterDays,
        [nameof(OrdersOptions.FirstReminderDays)] = orders.Value.FirstReminderDays,
        [nameof(OrdersOptions.ConfirmWithinDays)] = orders.Value.ConfirmWithinDays,
        [nameof(OrdersOptions.CustomOrderHours)] = orders.Value.CustomOrderHours,
        [nameof(OrdersOptions.CustomReminderHours)] = orders.Value.CustomReminderHours,
    };
}
