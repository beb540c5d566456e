using System.Net;
using Marketplace.Accounts.Persistence;
using Marketplace.Kernel.Jobs;
using Marketplace.Notices.Persistence;
using Marketplace.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Accounts;

[Trait("Rule", "ACC-1")]
public sealed class RegisterAccountTests(Market market) : IClassFixture<Market>
{
    private const string Taken = "This username is taken, or looks like one that is. Choose another username.";

    [Fact]
    public async Task Somebody_registers_confirms_the_address_and_signs_in()
    {
        var name = Newcomers.NewName();
        var told = await market.Register(name);
        told.Path.ShouldBe("/account/registered");
        var link = Newcomers.LinkIn(market.MailsTo(Newcomers.EmailOf(name)).Single());

        var browser = market.Visitor();
        (await (await browser.Open(link)).Submit("Confirm")).Path.ShouldBe("/account/sign-in");
        await browser.SignIn(name);
        var account = await browser.Open("/account");
        account.Text.ShouldContain(name);
        account.Text.ShouldContain("+49301234567");
        account.Text.ShouldContain("Open a shop");
    }

    [Fact]
    public async Task A_known_address_gets_the_same_page_and_only_its_owner_learns_of_it()
    {
        var name = await market.Newcomer();
        var email = Newcomers.EmailOf(name);
        var fresh = await market.Register(Newcomers.NewName());
        var again = await market.Register(Newcomers.NewName(), email.ToUpperInvariant());
        again.Status.ShouldBe(fresh.Status);
        again.Path.ShouldBe(fresh.Path);
        again.Body.ShouldBe(fresh.Body);
        market.MailsTo(email)[^1].ShouldContain("Subject: You already have an account");
        (await market.In((AccountsDbContext db) => db.Accounts.CountAsync(a => a.Email == email))).ShouldBe(1);
    }

    [Fact]
    public async Task A_user_name_tried_with_a_known_address_counts_as_taken_like_any_other()
    {
        var owner = await market.Newcomer();
        var wanted = Newcomers.NewName();
        await market.Register(wanted, Newcomers.EmailOf(owner));
        var probe = await market.Register(wanted, Newcomers.EmailOf(Newcomers.NewName()));
        probe.ErrorAt("UserName").ShouldBe(Taken);
    }

    [Fact]
    public async Task A_taken_user_name_is_refused_whatever_its_case()
    {
        var name = await market.Newcomer();
        var page = await market.Register(name.ToUpperInvariant(), Newcomers.EmailOf(Newcomers.NewName()));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("UserName").ShouldBe(Taken);
    }

    [Theory]
    [InlineData("Email", "")]
    [InlineData("Email", "somebody")]
    [InlineData("Email", "some body@example.org")]
    [InlineData("Email", "somebody@localhost")]
    [InlineData("UserName", "ab")]
    [InlineData("UserName", "-abc")]
    [InlineData("UserName", "a@b.c")]
    [InlineData("Phone", "030 1234567")]
    [InlineData("Phone", "+0301234567")]
    [InlineData("Password", "too short")]
    [InlineData("Password", "aaaaaaaaaaaa")]
    [InlineData("Password", "password123")]
    [InlineData("Password", "Qwertyuiop!")]
    [InlineData("Password", "my marketplace pass")]
    public async Task What_cannot_be_is_refused_at_its_field(string field, string typed)
    {
        var name = Newcomers.NewName();
        string Value(string of, string good) => of == field ? typed : good;
        var page = await (await market.Visitor().Open("/account/register")).Submit("Register", new
        {
            Email = Value("Email", Newcomers.EmailOf(name)),
            UserName = Value("UserName", name),
            Phone = Value("Phone", "+49301234567"),
            Password = Value("Password", Newcomers.Password),
        });
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt(field).ShouldNotBeEmpty();
        foreach (var other in new[] { "Email", "UserName", "Phone", "Password" }.Where(f => f != field)) page.ErrorAt(other).ShouldBeEmpty();
    }

    [Fact]
    public async Task Input_that_is_far_too_long_is_refused()
    {
        var long300 = new string('a', 300);
        var page = await (await market.Visitor().Open("/account/register")).Submit("Register", new
        {
            Email = $"{long300}@example.org",
            UserName = long300,
            Phone = $"+49{new string('1', 300)}",
            Password = long300,
        });
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        foreach (var field in new[] { "Email", "UserName", "Phone", "Password" }) page.ErrorAt(field).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Two_who_register_with_one_address_at_once_see_the_same_and_one_account_is_made()
    {
        var (one, two) = (Newcomers.NewName(), Newcomers.NewName());
        var pages = await Task.WhenAll(market.Register(one, Newcomers.EmailOf(one)), market.Register(two, Newcomers.EmailOf(one)));
        pages.ShouldAllBe(page => page.Path == "/account/registered");
        var email = Newcomers.EmailOf(one);
        (await market.In((AccountsDbContext db) => db.Accounts.CountAsync(a => a.Email == email))).ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_who_take_a_user_name_at_once_one_gets_it()
    {
        var name = Newcomers.NewName();
        var pages = await Task.WhenAll(market.Register(name), market.Register(name, $"other-{Newcomers.EmailOf(name)}"));
        pages.Count(page => page.Path == "/account/registered").ShouldBe(1);
        pages.Count(page => page.ErrorAt("UserName") == Taken).ShouldBe(1);
    }

    [Fact]
    public async Task Links_begin_with_the_configured_address()
    {
        using var own = new Market();
        own.Settings["Site:PublicAddress"] = "http://market.example/";
        own.Settings["Site:AllowedHosts"] = "localhost";
        var name = Newcomers.NewName();
        await own.Register(name);
        own.MailsTo(Newcomers.EmailOf(name)).Single().ShouldContain("\nhttp://market.example/account/confirmation?id=");
    }

    [Fact]
    public async Task Opening_the_link_alone_confirms_nothing()
    {
        var name = Newcomers.NewName();
        await market.Register(name);
        await market.Visitor().Open(Newcomers.LinkIn(market.MailsTo(Newcomers.EmailOf(name)).Single()));
        (await market.AccountOf(name)).EmailConfirmed.ShouldBeFalse();
    }

    [Fact]
    public async Task A_link_that_was_changed_or_belongs_to_somebody_else_confirms_nothing()
    {
        var (name, other) = (Newcomers.NewName(), Newcomers.NewName());
        await market.Register(name);
        await market.Register(other);
        var link = Newcomers.LinkIn(market.MailsTo(Newcomers.EmailOf(name)).Single());
        var id = (await market.AccountOf(name)).Id;
        var otherId = (await market.AccountOf(other)).Id;
        foreach (var wrong in new[] { link.Replace($"{id}", $"{otherId}"), link[..^6] + "AAAAAA", "/account/confirmation?id=1&token=", "/account/confirmation" })
        {
            var page = await (await market.Visitor().Open(wrong)).Submit("Confirm");
            page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            page.Errors.ShouldBe("This link no longer works. Sign in and we'll send you a new one.");
        }
        (await market.AccountOf(other)).EmailConfirmed.ShouldBeFalse();
    }

    [Fact]
    public async Task The_link_lives_seven_days()
    {
        var (name, late) = (Newcomers.NewName(), Newcomers.NewName());
        await market.Register(name);
        await market.Register(late);
        market.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        var inTime = await market.Visitor().Open(Newcomers.LinkIn(market.MailsTo(Newcomers.EmailOf(name)).Single()));
        (await inTime.Submit("Confirm")).Path.ShouldBe("/account/sign-in");
        market.Clock.Advance(TimeSpan.FromSeconds(1));
        var tooLate = await market.Visitor().Open(Newcomers.LinkIn(market.MailsTo(Newcomers.EmailOf(late)).Single()));
        (await tooLate.Submit("Confirm")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact, Trait("Rule", "ACC-8")]
    public async Task A_password_with_the_own_name_or_address_in_it_is_refused_at_its_field()
    {
        var name = Newcomers.NewName();
        foreach (var password in new[] { $"hello {name.ToUpperInvariant()}", "i am Somebody.Else!" })
        {
            var page = await (await market.Visitor().Open("/account/register")).Submit("Register", new
            {
                Email = "somebody.else@example.org",
                UserName = name,
                Phone = "+49301234567",
                Password = password,
            });
            page.ErrorAt("Password").ShouldBe("Choose a password that doesn't contain your username, your email address or this site's name.");
        }
    }

    [Fact]
    public async Task Registering_again_and_again_causes_one_mail_in_five_minutes()
    {
        var email = Newcomers.EmailOf(Newcomers.NewName());
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => market.Register(Newcomers.NewName(), email)));
        market.MailsTo(email).Count.ShouldBe(1);
        market.Clock.Advance(TimeSpan.FromMinutes(5));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => market.Register(Newcomers.NewName(), email)));
        market.MailsTo(email).Count.ShouldBe(2);
        market.MailsTo(email)[^1].ShouldContain("Subject: You already have an account");
    }

    [Fact]
    public async Task What_nobody_confirms_is_free_again_after_a_week()
    {
        using var own = new Market();
        var (name, reserved, confirmed) = (Newcomers.NewName(), Newcomers.NewName(), await own.Newcomer());
        await own.Register(name);
        await own.Register(reserved, Newcomers.EmailOf(confirmed));
        own.Clock.Advance(TimeSpan.FromDays(7));
        await Work(own);
        (await own.Register(name, "other@example.org")).ErrorAt("UserName").ShouldNotBeEmpty("a week is not over yet");

        own.Clock.Advance(TimeSpan.FromHours(1));
        await Work(own);
        foreach (var free in new[] { name, reserved }) (await own.Register(free, $"new-{Newcomers.EmailOf(free)}")).Path.ShouldBe("/account/registered");
        (await own.Register(name, Newcomers.EmailOf(name))).ErrorAt("UserName").ShouldNotBeEmpty("somebody else has the name now");
        (await own.Visitor().SignIn(confirmed)).Path.ShouldBe("/");
    }

    [Fact]
    public async Task No_other_module_hears_of_an_account_before_it_is_confirmed()
    {
        var name = Newcomers.NewName();
        await market.Register(name);
        var id = (await market.AccountOf(name)).Id;
        Task<bool> IsKnown() => market.In((NoticesDbContext db) => db.Recipients.AnyAsync(r => r.Id == id));
        (await IsKnown()).ShouldBeFalse();
        await (await market.Visitor().Open(Newcomers.LinkIn(market.MailsTo(Newcomers.EmailOf(name)).Single()))).Submit("Confirm");
        (await IsKnown()).ShouldBeTrue();
    }

    private static Task Work(Market own) => own.Get<RecurringJobScheduler>().RunDue(CancellationToken.None);
}
