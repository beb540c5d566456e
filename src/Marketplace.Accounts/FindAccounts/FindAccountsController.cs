using System.Linq.Expressions;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.FindAccounts;

[Authorize(Roles = Staff.Administrator)]
internal sealed class FindAccountsController(AccountsDbContext db) : Controller
{
    private const int Most = 20;

    [HttpGet("/admin/accounts")]
    public async Task<IActionResult> Get(string? q)
    {
        var query = (q ?? "").Trim();
        var rows = query.Length is 0 or > AccountRules.MaxEmail
            ? await Rows(a => a.Role != StaffRole.None, a => a.NormalizedUserName!)
            : await Search(Account.KeyOf(query), Words.After(Account.KeyOf(query)));
        return View("FindAccounts", new FindAccountsPage(query, [.. rows.Take(Most)], rows.Count > Most));
    }

    // Two ranges of two indexes; one query with an "or" would read the whole table on some databases.
    private async Task<List<AccountRow>> Search(string from, string until)
    {
        var byName = await Rows(a => a.NormalizedUserName!.CompareTo(from) >= 0 && a.NormalizedUserName!.CompareTo(until) < 0,
            a => a.NormalizedUserName!);
        var byEmail = await Rows(a => a.NormalizedEmail!.CompareTo(from) >= 0 && a.NormalizedEmail!.CompareTo(until) < 0,
            a => a.NormalizedEmail!);
        return [.. byName.Concat(byEmail).DistinctBy(row => row.Id).OrderBy(row => row.UserName, StringComparer.OrdinalIgnoreCase)];
    }

    private Task<List<AccountRow>> Rows(Expression<Func<Account, bool>> which, Expression<Func<Account, string>> order) =>
        db.Accounts.AsNoTracking().Where(which).OrderBy(order).Take(Most + 1)
            .Select(a => new AccountRow(a.Id, a.UserName!, a.Email!, a.Role, a.EmailConfirmed, a.RegisteredAt)).ToListAsync();
}
