using Marketplace.Contracts.Guides;
using Microsoft.Extensions.Options;

namespace Marketplace.Billing;

internal sealed class IdentityFigures(IOptions<IdentityOptions> identity, IOptions<BillingOptions> billing) : IQuoteFigures
{
    public IReadOnlyDictionary<string, decimal> Figures { get; } = new Dictionary<string, decimal>
    {
        ["IdentityConfirmAfterDays"] = identity.Value.ConfirmAfterDays,
        ["IdentityFirstReminderDays"] = identity.Value.FirstReminderDays,
        ["IdentityLastReminderDays"] = identity.Value.LastReminderDays,
        ["IdentityPauseAfterDays"] = identity.Value.PauseAfterDays,
        ["KeptYears"] = billing.Value.KeptYears,
        ["IdentitySales"] = billing.Value.Identity.Sales,
        ["IdentityAmount"] = billing.Value.Identity.AmountIn("EUR").ToDecimal(),
    };
}
