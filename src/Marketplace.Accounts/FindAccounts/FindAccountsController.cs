using System.Linq.Expressions;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.FindAccounts;

[Authorize(Roles = Staff.Administrator)]
internal sealed class FindAccountsController(AccountsDbContext db, TimeProvider clock) : Controller
{
    private const int Most = 20;

    [HttpGet("/admin/accounts")]
    public async Task<IActionResult> Get(string? q)
    {
        var query = q ?? "";
        var rows = query.Length is 0 or > EmailAddress.MaxLength
            ? await Rows(a => a.Role != StaffRole.None, a => a.NormalizedUserName!)
            : await Search(LookAlikes.KeyOf(query), EmailAddress.KeyOf(query));
        var shown = rows.Take(Most).OrderBy(row => row.UserName, StringComparer.OrdinalIgnoreCase);
        return View("FindAccounts", new FindAccountsPage(query, [.. shown], rows.Count > Most));
    }

    // Two range scans on two indexes: one query with an "or" would read the whole table on some databases.
    private async Task<List<AccountRow>> Search(string name, string email)
    {
        var (afterEmail, byName) = (Words.After(email), new List<AccountRow>());
        // No name starts with punctuation alone.
        if (name.Length > 0)
        {
            var afterName = Words.After(name);
            byName = await Rows(a => a.NormalizedUserName!.CompareTo(name) >= 0 && a.NormalizedUserName!.CompareTo(afterName) < 0,
                a => a.NormalizedUserName!);
        }
        var byEmail = await Rows(a => a.NormalizedEmail!.CompareTo(email) >= 0 && a.NormalizedEmail!.CompareTo(afterEmail) < 0,
            a => a.NormalizedEmail!);
        return [.. byName.Concat(byEmail).DistinctBy(row => row.Id)];
    }

    private Task<List<AccountRow>> Rows(Expression<Func<Account, bool>> which, Expression<Func<Account, string>> order)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db.Accounts.AsNoTracking().Where(which).OrderBy(order).Take(Most + 1)
            .Select(a => new AccountRow(a.Id, a.UserName!, a.Email!, a.Role, a.EmailConfirmed, a.SuspendedUntil > now, a.RegisteredAt)).ToListAsync();
    }
}
