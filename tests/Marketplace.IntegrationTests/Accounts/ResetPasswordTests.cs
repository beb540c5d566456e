using System.Net;
using Marketplace.Accounts.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Accounts;

[Trait("Rule", "ACC-1")]
public sealed class ResetPasswordTests(Market market) : IClassFixture<Market>
{
    private const string NewPassword = "a new pass phrase";

    [Fact]
    public async Task A_new_password_is_set_by_the_mailed_link_once_and_ends_other_sign_ins()
    {
        var (elsewhere, name) = await market.SignedInNewcomer();
        var link = await LinkFor(name);
        var page = await (await market.Visitor().Open(link)).Submit("Set password", new { Password = NewPassword });
        page.Path.ShouldBe("/account/sign-in");
        (await market.Visitor().SignIn(name)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await market.Visitor().SignIn(name, NewPassword)).Path.ShouldBe("/");

        var again = await (await market.Visitor().Open(link)).Submit("Set password", new { Password = "yet another one" });
        again.Errors.ShouldBe("This link no longer works. Ask for a new one.");
        (await elsewhere.Open("/account")).Path.ShouldBe("/account/sign-in");
    }

    [Fact]
    public async Task The_answer_does_not_tell_whether_the_address_is_known()
    {
        var known = await Ask(await market.Newcomer());
        var unknown = await Ask("nobody-at-all");
        unknown.Status.ShouldBe(known.Status);
        unknown.Path.ShouldBe(known.Path);
        unknown.Body.ShouldBe(known.Body);
        market.MailsTo(Newcomers.EmailOf("nobody-at-all")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_password_opens_a_locked_account_and_confirms_the_address()
    {
        var name = Newcomers.NewName();
        await market.Register(name);
        for (var i = 0; i < 5; i++) await market.Visitor().SignIn(name, "a wrong password");
        await (await market.Visitor().Open(await LinkFor(name))).Submit("Set password", new { Password = NewPassword });
        (await market.Visitor().SignIn(name, NewPassword)).Path.ShouldBe("/");
    }

    [Fact]
    public async Task The_link_lives_an_hour()
    {
        var name = await market.Newcomer();
        var page = await market.Visitor().Open(await LinkFor(name));
        market.Clock.Advance(TimeSpan.FromHours(1));
        (await page.Submit("Set password", new { Password = NewPassword })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_confirmation_link_sets_no_password()
    {
        var name = Newcomers.NewName();
        await market.Register(name);
        var link = Newcomers.LinkIn(market.MailsTo(Newcomers.EmailOf(name)).Single()).Replace("/account/confirmation", "/account/password");
        var page = await (await market.Visitor().Open(link)).Submit("Set password", new { Password = NewPassword });
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_weak_password_is_refused_at_its_field()
    {
        var name = await market.Newcomer();
        var page = await (await market.Visitor().Open(await LinkFor(name))).Submit("Set password", new { Password = "short" });
        page.ErrorAt("Password").ShouldBe("Use at least 10 characters.");
    }

    [Fact]
    public async Task Nobody_floods_a_mailbox_by_asking_again_and_again()
    {
        var name = await market.Newcomer();
        for (var i = 0; i < 3; i++) await Ask(name);
        market.MailsTo(Newcomers.EmailOf(name)).Count(mail => mail.Contains("Subject: Set a new password")).ShouldBe(1);
    }

    [Fact, Trait("Rule", "ACC-8")]
    public async Task A_stolen_cookie_is_worth_nothing_after_the_reset_and_nothing_renews_it()
    {
        var (browser, name) = await market.SignedInNewcomer();
        var thief = browser.Copy();
        var form = await thief.Open("/shop/opening");
        await (await market.Visitor().Open(await LinkFor(name))).Submit("Set password", new { Password = NewPassword });

        var answer = await form.Submit("Open shop", new { Name = $"Shop of {name}", Description = "Bowls.", Country = "CZ", Currency = "EUR", IsProfessional = "false" });
        answer.Path.ShouldBe("/account/sign-in");
        (await thief.Open("/account")).Path.ShouldBe("/account/sign-in");
        thief.Cookies.ShouldNotContain("account=");
        (await market.In((AccountsDbContext db) => db.Shops.CountAsync(s => s.Name == $"Shop of {name}"))).ShouldBe(0);
    }

    [Fact, Trait("Rule", "ACC-8")]
    public async Task The_person_is_told_of_the_new_password()
    {
        var name = await market.Newcomer();
        await (await market.Visitor().Open(await LinkFor(name))).Submit("Set password", new { Password = NewPassword });
        market.MailsTo(Newcomers.EmailOf(name))[^1].ShouldContain("Subject: Your password was changed");
    }

    [Theory]
    [InlineData("Password123!")]
    [InlineData("qwertyuiop")]
    [InlineData("MARKETPLACE again")]
    public async Task A_password_that_others_would_try_is_refused_at_its_field(string password)
    {
        var name = await market.Newcomer();
        var page = await (await market.Visitor().Open(await LinkFor(name))).Submit("Set password", new { Password = password });
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Password").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Many_who_ask_at_once_cause_one_mail()
    {
        var name = await market.Newcomer();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Ask(name)));
        market.MailsTo(Newcomers.EmailOf(name)).Count(mail => mail.Contains("Subject: Set a new password")).ShouldBe(1);
    }

    private async Task<Page> Ask(string name) =>
        await (await market.Visitor().Open("/account/password-reset")).Submit("Send link", new { Email = Newcomers.EmailOf(name) });

    private async Task<string> LinkFor(string name)
    {
        await Ask(name);
        return Newcomers.LinkIn(market.MailsTo(Newcomers.EmailOf(name))[^1]);
    }
}
