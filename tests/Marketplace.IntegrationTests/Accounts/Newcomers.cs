using System.Text.RegularExpressions;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.Persistence;
using Marketplace.IntegrationTests.Notices;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Accounts;

/// <summary>People who register through the pages, and their mail.</summary>
internal static partial class Newcomers
{
    public const string Password = "correct horse battery";

    private static int count;

    public static string NewName() => $"newcomer{Interlocked.Increment(ref count)}";

    public static string EmailOf(string name) => $"{name}@example.org";

    public static async Task<Page> Register(this Market market, string name, string? email = null)
    {
        var page = await market.Visitor().Open("/account/register");
        return await page.Submit("Register", new { Email = email ?? EmailOf(name), UserName = name, Phone = "+49 30 1234567", Password });
    }

    /// <summary>Registered and confirmed.</summary>
    public static async Task<string> Newcomer(this Market market)
    {
        var name = NewName();
        await market.Register(name);
        var page = await market.Visitor().Open(LinkIn(market.MailsTo(EmailOf(name)).Single()));
        (await page.Submit("Confirm")).Path.ShouldBe("/account/sign-in");
        return name;
    }

    /// <summary>Registered, confirmed and signed in through the page.</summary>
    public static async Task<(Browser Browser, string Name)> SignedInNewcomer(this Market market)
    {
        var name = await market.Newcomer();
        var browser = market.Visitor();
        (await browser.SignIn(name)).Path.ShouldBe("/");
        return (browser, name);
    }

    public static async Task<Page> SignIn(this Browser browser, string name, string password = Password, string query = "")
    {
        var page = await browser.Open("/account/sign-in" + query);
        return await page.Submit("Sign in", new { Email = EmailOf(name), Password = password });
    }

    /// <summary>The subjects and texts of the emails to an address, oldest first.</summary>
    public static IReadOnlyList<string> MailsTo(this Market market, string email) =>
        [.. market.MailTo(email).Select(mail => $"Subject: {mail.Subject}\n\n{mail.TextBody}")];

    public static string LinkIn(string mail) => new Uri(Link().Match(mail).Value).PathAndQuery;

    public static Task<Account> AccountOf(this Market market, string name) =>
        market.In((AccountsDbContext db) => db.Accounts.AsNoTracking().SingleAsync(a => a.NormalizedUserName == LookAlikes.KeyOf(name)));

    /// <summary>The person with an account, as the harness signs them in.</summary>
    public static async Task<Person> PersonOf(this Market market, string name, string? role = null) =>
        new((await market.AccountOf(name)).Id, name, null, role);

    [GeneratedRegex(@"^http\S+", RegexOptions.Multiline)]
    private static partial Regex Link();
}
