using Marketplace.Accounts.Persistence;
using Marketplace.Accounts.SecondFactor;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.IntegrationTests.Accounts;

/// <summary>A person with an authenticator app.</summary>
internal sealed record Guarded(Market Market, Browser Browser, string Name, byte[] Key, IReadOnlyList<string> RecoveryCodes)
{
    /// <summary>The pages that only such a person has.</summary>
    public static readonly string[] Pages = ["/account/security/authenticator/removal", "/account/security/recovery-codes", "/account/security/passkeys/AQID/removal"];

    /// <summary>What the app shows now.</summary>
    public string Code => CodeOf(Market, Key);

    public static string CodeOf(Market market, byte[] key) => Totp.CodeAt(key, Totp.StepAt(market.Clock.Now));

    /// <summary>A newcomer who has set up the app through its page.</summary>
    public static async Task<Guarded> In(Market market, string? known = null)
    {
        var name = known ?? await market.Newcomer();
        var browser = market.Visitor();
        await browser.SignIn(name);
        var page = await browser.Open("/account/security/authenticator");
        var key = await KeyOn(market, page, name);
        var done = await page.Submit("Turn on", new { Code = CodeOf(market, key), Newcomers.Password });
        done.Text.ShouldContain("Your authenticator app is on.");
        // The code that confirmed it is used up.
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        return new Guarded(market, browser, name, key, [.. done.Document.QuerySelectorAll(".recovery-codes code").Select(c => c.TextContent)]);
    }

    /// <summary>A person with an app and a passkey, of whose password nobody knows.</summary>
    public static async Task<Person> Person(Market market)
    {
        var person = await market.Buyer();
        await market.SignInAs(person).Open("/account");
        await market.In(async (IServiceProvider services) =>
        {
            var (db, factors) = (services.GetRequiredService<AccountsDbContext>(), services.GetRequiredService<SecondFactors>());
            var key = factors.NewKey(person.Id);
            factors.TurnOn(await db.Accounts.SingleAsync(a => a.Id == person.Id), key, CodeOf(market, factors.Open(person.Id, key)!));
            db.Add(new IdentityUserPasskey<long> { UserId = person.Id, CredentialId = [1, 2, 3], Data = new() { Name = "Phone", CreatedAt = market.Clock.GetUtcNow(), PublicKey = [1], AttestationObject = [1], ClientDataJson = [1], Transports = [] } });
            return await db.SaveChangesAsync();
        });
        return person;
    }

    /// <summary>The key that the page shows as text, as an app reads it.</summary>
    public static async Task<byte[]> KeyOn(Market market, Page page, string name)
    {
        var id = (await market.AccountOf(name)).Id;
        var key = await market.In((SecondFactors factors) => Task.FromResult(factors.Open(id, page.ValueOf("Key")!)!));
        page.Document.QuerySelector("#key")!.TextContent.Replace(" ", "", StringComparison.Ordinal).ShouldBe(Base32.Of(key));
        return key;
    }

    /// <summary>The first step, in another browser.</summary>
    public async Task<Page> EnterPassword(string query = "") => await Market.Visitor().SignIn(Name, query: query);

    public async Task<Page> SignIn(string code, string query = "") => await (await EnterPassword(query)).Submit("Sign in", new { Code = code });

    public Task<int> CodesLeft() => Market.In(async (AccountsDbContext db) =>
    {
        var id = (await Market.AccountOf(Name)).Id;
        return await db.RecoveryCodes.CountAsync(c => c.AccountId == id);
    });
}
