using Marketplace.Contracts.Guides;
using Microsoft.Extensions.Options;

namespace Marketplace.Billing;

internal sealed class IdentityFigures(IOptions<IdentityOptions> identity) : IQuoteFigures
{
    public IReadOnlyDictionary<string, decimal> Figures { get; } = new Dictionary<string, decimal>
    {
        ["IdentityConfirmAfterDays"] = identity.Value.ConfirmAfterDays,
        ["IdentityFirstReminderDays"] = identity.Value.FirstReminderDays,
        ["IdentityLastReminderDays"] = identity.Value.LastReminderDays,
        ["IdentityPauseAfterDays"] = identity.Value.PauseAfterDays,
    };
}
