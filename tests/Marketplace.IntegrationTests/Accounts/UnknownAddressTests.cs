using System.Net;
using Marketplace.IntegrationTests.Speed;

namespace Marketplace.IntegrationTests.Accounts;

/// <summary>
/// Response times must not show whether an address has an account. Times aren't reliable in a test, so it checks that the same queries run
/// before the response.
/// </summary>
[Trait("Rule", "ACC-1")]
public sealed class UnknownAddressTests : IDisposable
{
    private const string Nobody = "nobody@example.org";
    private readonly WatchedMarket market = new();
    private readonly Commands commands;

    // EF Core checks only once a second for listeners, so there must be one from the start.
    public UnknownAddressTests() => commands = new Commands(market.Folder, _ => true);

    public void Dispose()
    {
        commands.Dispose();
        market.Dispose();
    }

    [Fact]
    public async Task A_password_reset_asks_the_database_the_same_for_a_known_and_an_unknown_address()
    {
        var known = Newcomers.EmailOf(await market.Newcomer());
        Task<List<string>> Ask(string email) => CommandsOf("/account/password-reset", "Send link", new { Email = email });
        var asked = await Ask(known);
        asked.ShouldBe(await Ask(Nobody));
        asked.Where(IsWrite).ShouldHaveSingleItem().ShouldContain("\"Outbox\"");
        market.MailsTo(known)[^1].ShouldContain("Subject: Set a new password");
    }

    [Fact]
    public async Task A_registration_asks_the_database_as_often_for_a_known_as_for_an_unknown_address()
    {
        var known = Newcomers.EmailOf(await market.Newcomer());
        Task<List<string>> Ask(string email) =>
            CommandsOf("/account/register", "Register", new { Email = email, UserName = Newcomers.NewName(), Phone = "+49 30 1234567", Newcomers.Password });
        var (again, fresh) = (await Ask(known), await Ask(Nobody));
        again.Where(c => !IsWrite(c)).ShouldBe(fresh.Where(c => !IsWrite(c)));
        again.Where(IsWrite).Count().ShouldBe(2);
        fresh.Where(IsWrite).Count().ShouldBe(2);
        market.MailsTo(Nobody).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_sign_in_asks_the_database_the_same_for_a_known_an_unknown_and_a_locked_address()
    {
        var known = await market.Newcomer();
        Task<List<string>> Fail(string email) => CommandsOf("/account/sign-in", "Sign in", new { Email = email, Password = "a wrong password" });
        // The fifth attempt locks both.
        for (var i = 1; i <= 7; i++) (await Fail(Newcomers.EmailOf(known))).ShouldBe(await Fail(Nobody), $"try {i}");
        (await market.Visitor().SignIn(known)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_sign_in_before_the_address_is_confirmed_asks_the_database_the_same_as_one_of_an_unknown_address()
    {
        var name = Newcomers.NewName();
        await market.Register(name);
        market.Clock.Advance(TimeSpan.FromMinutes(5));
        Task<List<string>> Try(string email) => CommandsOf("/account/sign-in", "Sign in", new { Email = email, Newcomers.Password });
        for (var i = 1; i <= 7; i++) (await Try(Newcomers.EmailOf(name))).ShouldBe(await Try(Nobody), $"try {i}");
        market.MailsTo(Newcomers.EmailOf(name)).Count.ShouldBe(2, "the link came again, after the response");
        await (await market.Visitor().Open(Newcomers.LinkIn(market.MailsTo(Newcomers.EmailOf(name))[1]))).Submit("Confirm");
        (await market.Visitor().SignIn(name)).Path.ShouldBe("/", "the tries before don't lock whoever has opened the link");
    }

    [Fact, Trait("Rule", "ACC-8")]
    public async Task An_unknown_address_is_locked_like_a_known_one_and_leaves_no_trace_of_itself()
    {
        for (var i = 0; i < 5; i++) await market.Visitor().SignIn("nobody-at-all", "a wrong password");
        market.Logged.Last().ShouldStartWith("LockedOut: Locked account 0 after too many wrong passwords");
        var row = await market.In((Marketplace.Accounts.Persistence.AccountsDbContext db) => Task.FromResult(db.SignInTries.Single()));
        row.AddressHash.ShouldNotContain("nobody", Case.Insensitive);
        row.LockedUntil.ShouldBe(market.Clock.Now + TimeSpan.FromMinutes(15));
    }

    /// <summary>The queries of a form's post until its response.</summary>
    private async Task<List<string>> CommandsOf(string path, string button, object values)
    {
        var browser = market.Visitor();
        using var request = (await browser.Open(path)).Fill(button, values);
        request.Headers.Add("Cookie", browser.Cookies);
        using var client = market.CreateClient(new() { AllowAutoRedirect = false });
        market.Hold();
        commands.Take();
        using var answer = await client.SendAsync(request);
        ((int)answer.StatusCode).ShouldBeLessThan(500);
        // The footer's checkpoint is cached for everybody, for some seconds.
        List<string> asked = [.. commands.Take().Select(c => c.Text).Where(text => !text.Contains("LedgerCheckpoints", StringComparison.Ordinal))];
        await market.GoOn();
        return asked;
    }

    private static bool IsWrite(string command) => !command.StartsWith("SELECT", StringComparison.Ordinal);
}
