using Marketplace.Accounts.Identity;
using Marketplace.Kernel.Domain;

namespace Marketplace.Accounts.FindAccounts;

internal sealed record FindAccountsPage(string Query, IReadOnlyList<AccountRow> Rows, bool More);

internal sealed record AccountRow(long Id, string UserName, string Email, StaffRole Role, bool EmailConfirmed, bool IsSuspended, DateTime RegisteredAt)
{
    public string Number => new Number(Id).ToString();
}
