using System.Net;

namespace Marketplace.IntegrationTests.Accounts;

[Trait("Rule", "ACC-8")]
public sealed class ChangePasswordTests(Market market) : IClassFixture<Market>
{
    private const string NewPassword = "a new pass phrase";

    [Fact]
    public async Task A_new_password_ends_every_other_session_and_the_person_is_told()
    {
        var (here, name) = await market.SignedInNewcomer();
        var elsewhere = market.Visitor();
        await elsewhere.SignIn(name);
        var thief = here.Copy();
        var page = await Change(here, Newcomers.Password, NewPassword);
        page.Path.ShouldBe("/account");
        page.Body.ShouldContain("changed your password.");

        (await here.Open("/account")).Path.ShouldBe("/account");
        foreach (var ended in new[] { elsewhere, thief }) (await ended.Open("/account")).Path.ShouldBe("/account/sign-in");
        (await market.Visitor().SignIn(name)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await market.Visitor().SignIn(name, NewPassword)).Path.ShouldBe("/");
        market.MailsTo(Newcomers.EmailOf(name))[^1].ShouldContain("Subject: Your password was changed");
    }

    [Fact]
    public async Task The_current_password_is_asked_for_and_a_wrong_one_changes_nothing()
    {
        var (here, name) = await market.SignedInNewcomer();
        var page = await Change(here, "not this one", NewPassword);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Current").ShouldBe("This isn't your current password. Try again.");
        (await Change(here, "", NewPassword)).ErrorAt("Current").ShouldBe("Enter your password.");
        (await market.Visitor().SignIn(name)).Path.ShouldBe("/");
    }

    [Fact]
    public async Task Guessing_with_a_stolen_session_locks_the_account_as_at_the_sign_in()
    {
        var (here, name) = await market.SignedInNewcomer();
        for (var i = 0; i < 5; i++) await Change(here, "not this one", NewPassword);
        (await Change(here, Newcomers.Password, NewPassword)).ErrorAt("Current").ShouldBe("Too many wrong passwords. Try again in 15 minutes.");
        (await market.Visitor().SignIn(name)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData(Newcomers.Password, "Choose a password that is different from your current one.")]
    [InlineData("too short", "Use at least 10 characters.")]
    [InlineData("Sunshine2024", "This password is too common. Choose one that is harder to guess.")]
    [InlineData("marketplace rules", "Choose a password that doesn't contain your username, your email address or this site's name.")]
    public async Task A_password_that_is_easy_to_guess_is_refused_at_its_field(string password, string why)
    {
        var (here, _) = await market.SignedInNewcomer();
        (await Change(here, Newcomers.Password, password)).ErrorAt("Password").ShouldBe(why);
    }

    [Fact]
    public async Task Of_two_who_change_it_at_once_one_is_told_so()
    {
        var (here, name) = await market.SignedInNewcomer();
        var other = market.Visitor();
        await other.SignIn(name);
        var pages = await Task.WhenAll(Change(here, Newcomers.Password, NewPassword), Change(other, Newcomers.Password, "another pass phrase"));
        pages.Count(p => p.Path == "/account").ShouldBe(1);
        var works = new List<bool>();
        foreach (var password in new[] { NewPassword, "another pass phrase", Newcomers.Password })
        {
            works.Add((await market.Visitor().SignIn(name, password)).Path == "/");
        }
        works.Count(w => w).ShouldBe(1);
    }

    [Fact]
    public async Task A_visitor_is_asked_to_sign_in_first() =>
        (await market.Visitor().Open("/account/password/change")).Path.ShouldBe("/account/sign-in");

    private static async Task<Page> Change(Browser browser, string current, string password) =>
        await (await browser.Open("/account/password/change")).Submit("Change password", new { Current = current, Password = password });
}
