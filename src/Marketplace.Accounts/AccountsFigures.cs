using Marketplace.Contracts.Guides;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts;

internal sealed class AccountsFigures(IOptions<AccountsOptions> accounts) : IQuoteFigures
{
    public IReadOnlyDictionary<string, decimal> Figures { get; } = new Dictionary<string, decimal>
    {
        [nameof(AccountsOptions.FailedTries)] = accounts.Value.FailedTries,
        ["LockedForMinutes"] = (decimal)accounts.Value.LockedFor.TotalMinutes,
        ["UnconfirmedKeptDays"] = (decimal)accounts.Value.UnconfirmedKept.TotalDays,
        ["SharedDeviceWithinHours"] = (decimal)accounts.Value.SharedDeviceWithin.TotalHours,
        ["SharedDeviceKeptDays"] = (decimal)accounts.Value.SharedDeviceKept.TotalDays,
        ["FormerContactKeptDays"] = (decimal)accounts.Value.FormerContactKept.TotalDays,
        ["ClosingGraceDays"] = (decimal)accounts.Value.ClosingGrace.TotalDays,
        ["ClosedNameKeptDays"] = (decimal)accounts.Value.ClosedNameKept.TotalDays,
        ["SessionIdleDays"] = (decimal)accounts.Value.SessionIdle.TotalDays,
        ["SessionLivesDays"] = (decimal)accounts.Value.SessionLives.TotalDays,
    };
}
