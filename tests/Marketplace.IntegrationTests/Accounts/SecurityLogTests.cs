using System.Net;

namespace Marketplace.IntegrationTests.Accounts;

[Trait("Rule", "ACC-8")]
public sealed class SecurityLogTests : IDisposable
{
    private readonly WatchedMarket market = new();

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task Sign_ins_failures_lockouts_and_changes_are_logged_by_the_accounts_id_and_nothing_else()
    {
        var (here, name) = await market.SignedInNewcomer();
        var id = (await market.AccountOf(name)).Id;
        Last().ShouldBe($"SignedIn: Account {id} signed in from unknown");
        await market.Visitor().SignIn(name, "a wrong password");
        Last().ShouldBe($"SignInFailed: Sign-in failed for account {id} from unknown: Wrong");
        for (var i = 0; i < 4; i++) await market.Visitor().SignIn(name, "a wrong password");
        Last().ShouldStartWith($"LockedOut: Locked account {id} after too many wrong passwords,");
        await market.Visitor().SignIn(name);
        Last().ShouldBe($"SignInFailed: Sign-in failed for account {id} from unknown: Locked");
        market.Clock.Advance(TimeSpan.FromMinutes(15));

        await (await here.Open("/account/email")).Submit("Send link", new { Email = Newcomers.EmailOf($"new-{name}"), Newcomers.Password });
        Last().ShouldBe($"EmailChangeRequested: Account {id} asked to change its email address");
        await (await here.Open(Newcomers.LinkIn(market.MailsTo(Newcomers.EmailOf($"new-{name}")).Single()))).Submit("Confirm");
        Last().ShouldBe($"EmailChanged: Changed the email address of account {id}");
        await (await here.Open("/account/password/change")).Submit("Change password", new { Current = Newcomers.Password, Password = "a new pass phrase" });
        Last().ShouldBe($"PasswordChanged: Changed the password of account {id} and ended all its sessions");
        await (await here.Open("/account")).Submit("Sign out");
        Last().ShouldBe($"SignedOut: Account {id} signed out of 1 session(s)");
        market.Logged.ShouldAllBe(line => !line.Contains(name) && !line.Contains('@') && !line.Contains("pass phrase"));
    }

    [Fact]
    public async Task Who_asks_for_what_only_others_may_see_is_logged()
    {
        var (here, name) = await market.SignedInNewcomer();
        (await here.Open("/admin/accounts?q=ines")).Status.ShouldBe(HttpStatusCode.NotFound);
        Last().ShouldBe($"AccessDenied: Denied account {(await market.AccountOf(name)).Id} access to GET admin/accounts from unknown");
    }

    [Fact]
    public async Task A_role_that_is_given_is_logged()
    {
        var (admin, person) = (market.Administrator(), await market.PersonOf(await market.Newcomer()));
        var page = await market.SignInAs(admin).Open($"/admin/accounts/{new Kernel.Domain.Number(person.Id)}/role");
        await page.Submit("Change role", new { Role = "Support" });
        Last().ShouldBe($"RoleGiven: Account {admin.Id} gave account {person.Id} the role Support");
    }

    private string Last() => market.Logged.Last();
}
