using System.Net;
using Marketplace.Notices.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Accounts;

[Trait("Rule", "ACC-8")]
public sealed class ChangeEmailTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task The_address_changes_when_the_link_that_the_new_one_got_is_used_and_the_old_one_is_told()
    {
        var (here, name) = await market.SignedInNewcomer();
        var (old, wanted) = (Newcomers.EmailOf(name), Newcomers.EmailOf($"new-{name}"));
        var asked = await Ask(here, wanted);
        asked.Path.ShouldBe("/account/email");
        Waiting(asked).ShouldBe(wanted);
        (await market.AccountOf(name)).Email.ShouldBe(old);
        market.MailsTo(old)[^1].ShouldContain("Subject: Your email address is about to change");

        // The link can be opened in a browser without a sign-in.
        var confirmed = await (await market.Visitor().Open(Newcomers.LinkIn(market.MailsTo(wanted).Single()))).Submit("Confirm");
        confirmed.Path.ShouldBe("/account/sign-in");
        (await market.AccountOf(name)).Email.ShouldBe(wanted);
        market.MailsTo(old)[^1].ShouldContain("Subject: Your email address was changed");
        (await here.Open("/account")).Text.ShouldContain(wanted);
        (await market.Visitor().SignIn(name)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await market.Visitor().SignIn($"new-{name}")).Path.ShouldBe("/");
        var id = (await market.AccountOf(name)).Id;
        (await market.In((NoticesDbContext db) => db.Recipients.SingleAsync(r => r.Id == id))).Email.ShouldBe(wanted);
    }

    [Fact]
    public async Task Opening_the_link_alone_changes_nothing_and_it_works_once()
    {
        var (here, name) = await market.SignedInNewcomer();
        var wanted = Newcomers.EmailOf($"new-{name}");
        await Ask(here, wanted);
        var page = await here.Open(Newcomers.LinkIn(market.MailsTo(wanted).Single()));
        (await market.AccountOf(name)).Email.ShouldBe(Newcomers.EmailOf(name));
        (await page.Submit("Confirm")).Path.ShouldBe("/account");
        (await page.Submit("Confirm")).Errors.ShouldStartWith("This link no longer works.");
    }

    [Fact]
    public async Task The_password_is_asked_for_and_a_wrong_one_sends_nothing()
    {
        var (here, name) = await market.SignedInNewcomer();
        var wanted = Newcomers.EmailOf($"new-{name}");
        var page = await Ask(here, wanted, "not this one");
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Password").ShouldBe("This isn't your current password. Try again.");
        page.ValueOf("Email").ShouldBe(wanted);
        market.MailsTo(wanted).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_answer_does_not_tell_whether_the_address_has_an_account()
    {
        var owner = await market.Newcomer();
        var (here, name) = await market.SignedInNewcomer();
        var page = await Ask(here, Newcomers.EmailOf(owner));
        page.Path.ShouldBe("/account/email");
        Waiting(page).ShouldBe(Newcomers.EmailOf(owner));
        market.MailsTo(Newcomers.EmailOf(owner))[^1].ShouldContain("Subject: You already have an account");
        market.MailsTo(Newcomers.EmailOf(name)).ShouldHaveSingleItem("the old address is not troubled: nothing will change");
    }

    [Fact]
    public async Task Who_registers_with_the_address_meanwhile_keeps_it()
    {
        var (here, name) = await market.SignedInNewcomer();
        var wanted = Newcomers.EmailOf($"new-{name}");
        await Ask(here, wanted);
        var link = Newcomers.LinkIn(market.MailsTo(wanted).Single());
        await market.Register($"other-{name}", wanted);
        (await (await here.Open(link)).Submit("Confirm")).Errors.ShouldStartWith("This link no longer works.");
        (await market.AccountOf(name)).Email.ShouldBe(Newcomers.EmailOf(name));
    }

    [Fact]
    public async Task A_later_wish_a_used_hour_or_another_account_make_a_link_worthless()
    {
        var (here, name) = await market.SignedInNewcomer();
        var (first, second) = (Newcomers.EmailOf($"first-{name}"), Newcomers.EmailOf($"second-{name}"));
        await Ask(here, first);
        var link = Newcomers.LinkIn(market.MailsTo(first).Single());
        market.Clock.Advance(TimeSpan.FromMinutes(5));
        await Ask(here, second);
        (await (await here.Open(link)).Submit("Confirm")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        link = Newcomers.LinkIn(market.MailsTo(second).Single());
        var (id, otherId) = ((await market.AccountOf(name)).Id, (await market.AccountOf(await market.Newcomer())).Id);
        (await (await here.Open(link.Replace($"{id}", $"{otherId}"))).Submit("Confirm")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        market.Clock.Advance(TimeSpan.FromHours(1));
        (await (await here.Open(link)).Submit("Confirm")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await market.AccountOf(name)).Email.ShouldBe(Newcomers.EmailOf(name));
    }

    [Fact]
    public async Task A_link_to_set_a_password_that_went_to_the_old_address_is_worthless_after_the_change()
    {
        var (here, name) = await market.SignedInNewcomer();
        await (await market.Visitor().Open("/account/password-reset")).Submit("Send link", new { Email = Newcomers.EmailOf(name) });
        var reset = Newcomers.LinkIn(market.MailsTo(Newcomers.EmailOf(name))[^1]);
        await Ask(here, Newcomers.EmailOf($"new-{name}"));
        await (await here.Open(Newcomers.LinkIn(market.MailsTo(Newcomers.EmailOf($"new-{name}")).Single()))).Submit("Confirm");
        var page = await (await market.Visitor().Open(reset)).Submit("Set password", new { Password = "a new pass phrase" });
        page.Errors.ShouldBe("This link no longer works. Ask for a new one.");
    }

    [Fact]
    public async Task Asking_again_and_again_sends_one_mail_in_five_minutes()
    {
        var (here, name) = await market.SignedInNewcomer();
        var wanted = Newcomers.EmailOf($"new-{name}");
        for (var i = 0; i < 3; i++) await Ask(here, wanted);
        market.MailsTo(wanted).ShouldHaveSingleItem();
        market.Clock.Advance(TimeSpan.FromMinutes(5));
        await Ask(here, wanted);
        market.MailsTo(wanted).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    public async Task What_is_no_address_is_refused_at_its_field(string email)
    {
        var (here, name) = await market.SignedInNewcomer();
        (await Ask(here, email)).ErrorAt("Email").ShouldNotBeEmpty();
        (await Ask(here, Newcomers.EmailOf(name).ToUpperInvariant())).ErrorAt("Email").ShouldBe("Enter an address that is different from your current one.");
    }

    [Fact]
    public async Task A_visitor_is_asked_to_sign_in_first() => (await market.Visitor().Open("/account/email")).Path.ShouldBe("/account/sign-in");

    /// <summary>The unconfirmed address shown on the page.</summary>
    private static string? Waiting(Page page) => page.Document.QuerySelectorAll(".facts dt").FirstOrDefault(t => t.TextContent == "Waiting for confirmation")?.NextElementSibling?.TextContent;

    private static async Task<Page> Ask(Browser browser, string email, string password = Newcomers.Password) =>
        await (await browser.Open("/account/email")).Submit("Send link", new { Email = email, Password = password });
}
