using System.Net;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.MakeFirstAdministrator;
using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.IntegrationTests.Messages;
using Marketplace.Kernel.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.IntegrationTests.Accounts;

[Trait("Rule", "ACC-4")]
public sealed class StaffTests(Market market) : IClassFixture<Market>
{
    internal const string FirstPassword = "nobody else knows this";

    [Fact]
    public async Task By_default_there_is_no_administrator()
    {
        using var own = new Market();
        (await own.In((AccountsDbContext db) => db.Accounts.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task The_first_administrator_comes_from_the_configuration_and_rules()
    {
        using var own = WithAdministrator();
        var name = await own.Newcomer();
        var admin = own.Visitor();
        (await admin.SignIn("owner", FirstPassword)).Path.ShouldBe("/admin", "staff begin with the overview");

        (await admin.Open("/admin/accounts")).Text.ShouldContain("owner");
        var found = await admin.Open($"/admin/accounts?q={name.ToUpperInvariant()}");
        var told = await (await found.Follow(name)).Submit("Change role", new { Role = "Administrator" });
        told.Path.ShouldBe("/admin/accounts");

        var second = own.Visitor();
        await second.SignIn(name);
        (await second.Open("/admin/accounts")).Status.ShouldBe(HttpStatusCode.OK);

        // A removed role is gone with the next request in every browser; the person stays signed in.
        await (await (await admin.Open($"/admin/accounts?q={name}")).Follow(name)).Submit("Change role", new { Role = "None" });
        (await second.Open("/admin/accounts")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await second.Open("/account")).Path.ShouldBe("/account");
    }

    [Fact, Trait("Rule", "ACC-8")]
    public async Task A_removed_administrator_does_not_give_the_role_back_to_himself()
    {
        using var own = WithAdministrator();
        var name = await own.Newcomer();
        var admin = own.Visitor();
        await admin.SignIn("owner", FirstPassword);
        await (await (await admin.Open($"/admin/accounts?q={name}")).Follow(name)).Submit("Change role", new { Role = "Administrator" });
        var removed = own.Visitor();
        await removed.SignIn(name);
        var form = await (await removed.Open($"/admin/accounts?q={name}")).Follow(name);
        await (await (await admin.Open($"/admin/accounts?q={name}")).Follow(name)).Submit("Change role", new { Role = "None" });

        (await form.Submit("Change role", new { Role = "Administrator" })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await own.AccountOf(name)).Role.ShouldBe(StaffRole.None);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_a_stranger_registered_the_administrators_address_first_only_the_configured_password_signs_in(bool confirmed)
    {
        using var stranger = new Market();
        await stranger.Register("stranger", Newcomers.EmailOf("owner"));
        if (confirmed) await (await stranger.Visitor().Open(Newcomers.LinkIn(stranger.MailsTo(Newcomers.EmailOf("owner")).Single()))).Submit("Confirm");
        var before = stranger.Visitor();
        (await before.SignIn("owner")).Path.ShouldBe(confirmed ? "/" : "/account/sign-in");

        await using var own = new SecondMarket(stranger);
        foreach (var (key, value) in Administrator()) own.Settings[key] = value;
        (await own.Visitor().SignIn("owner")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await before.Open("/account")).Path.ShouldBe("/account/sign-in");
        var admin = own.Visitor();
        (await admin.SignIn("owner", FirstPassword)).Path.ShouldBe("/admin");
        (await admin.Open("/admin/accounts")).Status.ShouldBe(HttpStatusCode.OK);
        // Nothing unconfirmed is kept, neither name nor phone number.
        (await own.In((AccountsDbContext db) => db.Accounts.SingleAsync())).UserName.ShouldBe(confirmed ? "stranger" : "owner");
    }

    [Theory]
    [InlineData("password123", "This password is too common")]
    [InlineData("owner and nobody else", "doesn't contain your username")]
    public void A_first_administrator_with_a_password_that_is_easy_to_guess_stops_the_host(string password, string why)
    {
        using var own = WithAdministrator();
        own.Settings["Accounts:FirstAdministrator:Password"] = password;
        Should.Throw<OptionsValidationException>(() => own.Get<TimeProvider>()).Message.ShouldContain(why);
    }

    [Fact]
    public void Half_a_first_administrator_stops_the_host()
    {
        using var own = new Market();
        own.Settings["Accounts:FirstAdministrator:Email"] = "owner@example.org";
        Should.Throw<OptionsValidationException>(() => own.Get<TimeProvider>());
    }

    [Fact]
    public async Task An_administrator_keeps_the_own_role()
    {
        using var own = WithAdministrator();
        var admin = own.Visitor();
        await admin.SignIn("owner", FirstPassword);
        var page = await (await (await admin.Open("/admin/accounts")).Follow("owner")).Submit("Change role", new { Role = "Support" });
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Role").ShouldStartWith("You can't remove your own administrator role.");
    }

    [Fact]
    public async Task Two_administrators_who_remove_each_other_at_once_leave_one()
    {
        using var own = WithAdministrator();
        var name = await own.Newcomer();
        var admin = own.Visitor();
        await admin.SignIn("owner", FirstPassword);
        await (await (await admin.Open($"/admin/accounts?q={name}")).Follow(name)).Submit("Change role", new { Role = "Administrator" });
        var (one, two) = (await own.PersonOf("owner", Staff.Administrator), await own.PersonOf(name, Staff.Administrator));

        var forms = new[] { await Role(own, one, two), await Role(own, two, one) };
        var pages = await Task.WhenAll(forms.Select(form => form.Submit("Change role", new { Role = "None" })));
        // The later one either gets a conflict or is no longer an administrator.
        pages.Count(p => p.Status is HttpStatusCode.Conflict or HttpStatusCode.NotFound).ShouldBe(1);
        (await own.In((AccountsDbContext db) => db.Accounts.CountAsync(a => a.Role == StaffRole.Administrator))).ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_unconfirmed_does_not_join_the_staff()
    {
        var name = Newcomers.NewName();
        await market.Register(name);
        var person = await market.PersonOf(name);
        var page = await market.SignInAs(market.Administrator()).Open($"/admin/accounts/{new Number(person.Id)}/role");
        (await page.Submit("Change role", new { Role = "Support" })).ErrorAt("Role")
            .ShouldBe("This person must confirm their email address before you can give them a role.");
    }

    [Fact]
    public async Task Accounts_are_found_by_the_beginning_of_address_or_name()
    {
        var name = await market.Newcomer();
        var admin = market.SignInAs(market.Administrator());
        (await admin.Open($"/admin/accounts?q={name}@exa")).Text.ShouldContain(Newcomers.EmailOf(name));
        (await admin.Open($"/admin/accounts?q={name}")).Text.ShouldContain(Newcomers.EmailOf(name));
        (await admin.Open("/admin/accounts?q=zzz%25_")).Text.ShouldContain("No accounts found");
        (await admin.Open($"/admin/accounts?q={new string('x', 400)}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Only_administrators_see_accounts()
    {
        (await market.Visitor().Open("/admin/accounts")).Path.ShouldBe("/account/sign-in");
        foreach (var person in new[] { await market.Buyer(), await market.Seller(), market.Support() })
        {
            (await market.SignInAs(person).Open("/admin/accounts")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await market.SignInAs(person).Open($"/admin/accounts/{new Number(person.Id)}/role")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await market.SignInAs(market.Administrator()).Open("/admin/accounts")).Status.ShouldBe(HttpStatusCode.OK);
    }

    internal static Dictionary<string, string> Administrator() => new()
    {
        ["Accounts:FirstAdministrator:Email"] = Newcomers.EmailOf("owner"),
        ["Accounts:FirstAdministrator:UserName"] = "owner",
        ["Accounts:FirstAdministrator:Phone"] = "+49301234567",
        ["Accounts:FirstAdministrator:Password"] = FirstPassword,
    };

    private static Market WithAdministrator()
    {
        var own = new Market();
        foreach (var (key, value) in Administrator()) own.Settings[key] = value;
        return own;
    }

    private static Task<Page> Role(Market own, Person by, Person whom) => own.SignInAs(by).Open($"/admin/accounts/{new Number(whom.Id)}/role");
}
