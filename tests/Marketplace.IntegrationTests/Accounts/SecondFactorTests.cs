using System.Net;
using Marketplace.Accounts.Persistence;
using Marketplace.Accounts.SecondFactor;
using Microsoft.EntityFrameworkCore;
using ZXing;
using ZXing.Common;

namespace Marketplace.IntegrationTests.Accounts;

[Trait("Rule", "ACC-2")]
public sealed class SecondFactorTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task The_app_is_on_once_a_code_has_confirmed_it()
    {
        var (browser, name) = await market.SignedInNewcomer();
        var page = await browser.Open("/account/security/authenticator");
        var key = await Guarded.KeyOn(market, page, name);
        page.Document.QuerySelector(".qr-code")!.GetAttribute("src")!.ShouldStartWith("data:image/png;base64,");
        page.Document.QuerySelector("a[href^='otpauth']")!.GetAttribute("href").ShouldBe($"otpauth://totp/Marketplace:{name}?secret={Base32.Of(key)}&issuer=Marketplace");

        var wrong = await page.Submit("Turn on", new { Code = "000000", Newcomers.Password });
        (wrong.Status, wrong.ErrorAt("Code")).ShouldBe((HttpStatusCode.UnprocessableEntity, "This code isn't right. Enter the six digits that your app shows now."));
        wrong.ValueOf("Key").ShouldBe(page.ValueOf("Key"), "the app has scanned this one");
        (await market.Visitor().SignIn(name)).Path.ShouldBe("/", "nothing is on yet");
        (await wrong.Submit("Turn on", new { Code = Guarded.CodeOf(market, key), Password = "a wrong password" })).ErrorAt("Password").ShouldContain("isn't your current password");

        var done = await wrong.Submit("Turn on", new { Code = Guarded.CodeOf(market, key), Newcomers.Password });
        done.Document.QuerySelectorAll(".recovery-codes code").Length.ShouldBe(10);
        (await browser.Open("/account/security")).Text.ShouldContain("10 of 10 left");
        (await market.Visitor().SignIn(name)).Path.ShouldBe("/account/sign-in/code");
    }

    [Fact]
    public async Task The_QR_code_says_what_the_text_says()
    {
        var (browser, _) = await market.SignedInNewcomer();
        var page = await browser.Open("/account/security/authenticator");
        var picture = Convert.FromBase64String(page.Document.QuerySelector(".qr-code")!.GetAttribute("src")!.Split(',')[1]);
        using var bitmap = SkiaSharp.SKBitmap.Decode(picture).Copy(SkiaSharp.SKColorType.Bgra8888);
        var source = new RGBLuminanceSource(bitmap.Bytes, bitmap.Width, bitmap.Height, RGBLuminanceSource.BitmapFormat.BGRA32);
        new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(source))).Text
            .ShouldBe(page.Document.QuerySelector("a[href^='otpauth']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task With_the_app_on_the_password_alone_signs_nobody_in()
    {
        var person = await Guarded.In(market);
        var step = await person.EnterPassword("?returnUrl=%2Fnotices");
        step.Path.ShouldBe("/account/sign-in/code");
        (await step.Browser.Open("/account")).Path.ShouldBe("/account/sign-in");
        var wrong = await step.Submit("Sign in", new { Code = "000000" });
        (wrong.Status, wrong.ErrorAt("Code").Length > 0).ShouldBe((HttpStatusCode.UnprocessableEntity, true));
        (await wrong.Browser.Open("/account")).Path.ShouldBe("/account/sign-in");
        (await wrong.Submit("Sign in", new { person.Code })).Path.ShouldBe("/notices");
    }

    [Fact]
    public async Task A_code_works_once_even_for_two_at_the_same_moment()
    {
        var person = await Guarded.In(market);
        var code = person.Code;
        var steps = new[] { await person.EnterPassword(), await person.EnterPassword(), await person.EnterPassword() };
        var pages = await Task.WhenAll(steps.Select(step => step.Submit("Sign in", new { Code = code })));
        pages.Count(page => page.Path == "/").ShouldBe(1);
        (await person.SignIn(code)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        market.Clock.Advance(TimeSpan.FromSeconds(30));
        (await person.SignIn(person.Code)).Path.ShouldBe("/");
    }

    [Fact]
    public async Task The_fifth_wrong_code_locks_the_second_step_for_fifteen_minutes_and_a_right_password_does_not_open_it()
    {
        var person = await Guarded.In(market);
        for (var i = 0; i < 5; i++) await person.SignIn("000000");
        var locked = await person.SignIn(person.Code);
        locked.ErrorAt("Code").ShouldBe("Too many wrong codes. Try again in 15 minutes.");
        (await person.SignIn(person.RecoveryCodes[0])).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "recovery codes could be guessed, too");
        market.Clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        (await person.SignIn(person.Code)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        market.Clock.Advance(TimeSpan.FromSeconds(1));
        (await person.SignIn(person.Code)).Path.ShouldBe("/");
    }

    [Fact]
    public async Task A_recovery_code_signs_in_once_and_its_owner_is_told()
    {
        var person = await Guarded.In(market);
        var typed = person.RecoveryCodes[3].ToUpperInvariant().Replace('-', ' ');
        (await person.SignIn(typed)).Path.ShouldBe("/");
        market.MailsTo(Newcomers.EmailOf(person.Name))[^1].ShouldContain("A recovery code was used for your account");
        (await person.CodesLeft()).ShouldBe(9);
        (await person.SignIn(person.RecoveryCodes[3])).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var other = await Guarded.In(market);
        (await other.SignIn(person.RecoveryCodes[4])).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "codes are one person's own");
        (await person.CodesLeft()).ShouldBe(9);
    }

    [Fact]
    public async Task New_recovery_codes_end_the_old_ones()
    {
        var person = await Guarded.In(market);
        var page = await person.Browser.Open("/account/security/recovery-codes");
        (await page.Submit("Make new codes", new { Password = "a wrong password" })).ErrorAt("Password").ShouldContain("isn't your current password");
        var made = await page.Submit("Make new codes", new { Newcomers.Password });
        var fresh = made.Document.QuerySelectorAll(".recovery-codes code").Select(c => c.TextContent).ToList();
        fresh.Count.ShouldBe(10);
        Uri.UnescapeDataString(made.Document.QuerySelector("a[download]")!.GetAttribute("href")!).ShouldContain(fresh[9]);
        (await person.CodesLeft()).ShouldBe(10);
        (await person.SignIn(person.RecoveryCodes[0])).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await person.SignIn(fresh[0])).Path.ShouldBe("/");
    }

    [Fact]
    public async Task What_lies_in_the_database_makes_no_codes()
    {
        var person = await Guarded.In(market);
        var account = await market.AccountOf(person.Name);
        var (app, hashes) = await market.In(async (AccountsDbContext db) => (
            await db.Authenticators.SingleAsync(a => a.Id == account.Id), await db.RecoveryCodes.Where(c => c.AccountId == account.Id).Select(c => c.Hash).ToListAsync()));
        var stored = Convert.FromBase64String(app.ProtectedKey);
        stored.AsSpan().IndexOf(person.Key).ShouldBe(-1);
        app.ProtectedKey.ShouldNotContain(Base32.Of(person.Key));
        foreach (var hash in hashes) person.RecoveryCodes.ShouldNotContain(code => hash.Contains(code.Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal));
        // Another account can't use this key either.
        var other = await market.AccountOf(await market.Newcomer());
        (await market.In((SecondFactors factors) => Task.FromResult(factors.Open(other.Id, app.ProtectedKey)))).ShouldBeNull();
    }

    [Fact]
    public async Task Turning_it_off_asks_for_the_password_and_a_code_and_ends_the_recovery_codes()
    {
        var person = await Guarded.In(market);
        var page = await person.Browser.Open("/account/security/authenticator/removal");
        (await page.Submit("Turn off", new { Password = "a wrong password", person.Code })).ErrorAt("Password").ShouldNotBeEmpty();
        (await page.Submit("Turn off", new { Newcomers.Password, Code = "000000" })).ErrorAt("Code").ShouldNotBeEmpty();
        (await person.EnterPassword()).Path.ShouldBe("/account/sign-in/code");
        (await page.Submit("Turn off", new { Newcomers.Password, person.Code })).Path.ShouldBe("/account/security");
        (await person.EnterPassword()).Path.ShouldBe("/");
        (await person.CodesLeft()).ShouldBe(0);
        (await person.Browser.Open("/account/security/authenticator/removal")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await person.Browser.Open("/account/security/recovery-codes")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Rule", "ACC-8")]
    public async Task Each_change_ends_the_other_sessions_and_is_told_by_mail()
    {
        var name = await market.Newcomer();
        var elsewhere = market.Visitor();
        await elsewhere.SignIn(name);
        var person = await Guarded.In(market, name);
        (await elsewhere.Open("/account")).Path.ShouldBe("/account/sign-in");
        (await person.Browser.Open("/account")).Path.ShouldBe("/account", "this browser goes on");
        Newest().ShouldContain("An authenticator app was added to your account");

        elsewhere = (await person.SignIn(person.Code)).Browser;
        await (await person.Browser.Open("/account/security/recovery-codes")).Submit("Make new codes", new { Newcomers.Password });
        (await elsewhere.Open("/account")).Path.ShouldBe("/account/sign-in");
        Newest().ShouldContain("New recovery codes were made for your account");

        market.Clock.Advance(TimeSpan.FromMinutes(1));
        elsewhere = (await person.SignIn(person.Code)).Browser;
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        await (await person.Browser.Open("/account/security/authenticator/removal")).Submit("Turn off", new { Newcomers.Password, person.Code });
        (await elsewhere.Open("/account")).Path.ShouldBe("/account/sign-in");
        Newest().ShouldContain("The authenticator app of your account was turned off");

        string Newest() => market.MailsTo(Newcomers.EmailOf(name))[^1];
    }

    [Fact]
    public async Task A_new_password_keeps_the_app()
    {
        var person = await Guarded.In(market);
        await (await market.Visitor().Open("/account/password-reset")).Submit("Send link", new { Email = Newcomers.EmailOf(person.Name) });
        var link = Newcomers.LinkIn(market.MailsTo(Newcomers.EmailOf(person.Name))[^1]);
        await (await market.Visitor().Open(link)).Submit("Set password", new { Password = "another pass phrase" });
        (await market.Visitor().SignIn(person.Name, "another pass phrase")).Path.ShouldBe("/account/sign-in/code");
    }

    [Fact]
    public async Task The_second_step_ends_after_ten_minutes_and_with_a_new_password()
    {
        var person = await Guarded.In(market);
        var step = await person.EnterPassword();
        market.Clock.Advance(TimeSpan.FromMinutes(10));
        (await step.Submit("Sign in", new { person.Code })).Errors.ShouldContain("Your sign-in took too long.");

        var second = await person.EnterPassword();
        await (await person.Browser.Open("/account/password/change")).Submit("Change password", new { Current = Newcomers.Password, Password = "another pass phrase" });
        (await second.Submit("Sign in", new { person.Code })).Errors.ShouldContain("Your sign-in took too long.");
        (await (await market.Visitor().Open("/account/sign-in/code")).Submit("Sign in", new { person.Code })).Errors.ShouldContain("Your sign-in took too long.", Case.Sensitive, "the code alone is nothing");
    }

    [Fact]
    public async Task Staff_without_the_app_see_nothing_of_the_staff_area_until_they_have_set_it_up()
    {
        using var own = new Market();
        own.Settings["Accounts:StaffSecondFactor"] = "true";
        foreach (var (key, value) in StaffTests.Administrator()) own.Settings[key] = value;
        var admin = own.Visitor();
        var page = await admin.SignIn("owner", StaffTests.FirstPassword);
        page.Path.ShouldBe("/account/security/authenticator");
        page.Text.ShouldContain("Your role needs one, unless you sign in with a passkey.");
        (await admin.Open("/admin/accounts")).Path.ShouldBe("/account/security/authenticator");
        (await admin.Open("/account")).Path.ShouldBe("/account");

        var code = Guarded.CodeOf(own, await Guarded.KeyOn(own, page, "owner"));
        await page.Submit("Turn on", new { Code = code, Password = StaffTests.FirstPassword });
        (await admin.Open("/admin/accounts")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_app_is_set_up_once_even_from_two_browsers_at_once()
    {
        var (here, name) = await market.SignedInNewcomer();
        var other = market.Visitor();
        await other.SignIn(name);
        var pages = new[] { await here.Open("/account/security/authenticator"), await other.Open("/account/security/authenticator") };
        var keys = new[] { await Guarded.KeyOn(market, pages[0], name), await Guarded.KeyOn(market, pages[1], name) };
        var done = await Task.WhenAll(pages.Zip(keys, (page, key) => page.Submit("Turn on", new { Code = Guarded.CodeOf(market, key), Newcomers.Password })));
        done.Count(page => page.Document.QuerySelectorAll(".recovery-codes code").Length == 10).ShouldBe(1);
        var id = (await market.AccountOf(name)).Id;
        (await market.In((AccountsDbContext db) => db.RecoveryCodes.CountAsync(c => c.AccountId == id))).ShouldBe(10);
    }

    [Fact]
    public async Task A_form_with_somebody_elses_key_turns_nothing_on()
    {
        var (attacker, own) = await market.SignedInNewcomer();
        var (victim, name) = await market.SignedInNewcomer();
        var known = await attacker.Open("/account/security/authenticator");
        var key = await Guarded.KeyOn(market, known, own);
        var page = await victim.Open("/account/security/authenticator");
        var done = await page.Submit("Turn on", new { Key = known.ValueOf("Key"), Code = Guarded.CodeOf(market, key), Newcomers.Password });
        done.Errors.ShouldContain("This key no longer works.");
        (await market.Visitor().SignIn(name)).Path.ShouldBe("/");
    }
}
