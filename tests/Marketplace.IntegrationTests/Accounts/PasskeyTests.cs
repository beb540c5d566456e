using System.Net;

namespace Marketplace.IntegrationTests.Accounts;

[Trait("Rule", "ACC-2")]
public sealed class PasskeyTests(Market market) : IClassFixture<Market>
{
    private const string Confirmation = "/account/passkey-confirmation/options";

    [Fact]
    public async Task A_passkey_signs_in_without_a_password_or_a_code()
    {
        var person = await Guarded.In(market);
        using var device = new Device();
        (await Add(person.Browser, device, "My phone")).Path.ShouldBe("/account/security");
        (await person.Browser.Open("/account/security")).Text.ShouldContain("My phone");
        market.MailsTo(Newcomers.EmailOf(person.Name))[^1].ShouldContain("A passkey was added to your account");
        var visitor = market.Visitor();
        (await SignIn(visitor, device, "?returnUrl=%2Fnotices")).Path.ShouldBe("/notices");
        (await visitor.Open("/account")).Text.ShouldContain(person.Name);
        (await SignIn(market.Visitor(), device)).Path.ShouldBe("/");
    }

    [Fact, Trait("Rule", "ACC-8")]
    public async Task A_person_has_several_and_removes_one()
    {
        var (browser, name) = await market.SignedInNewcomer();
        using var phone = new Device();
        using var laptop = new Device();
        await Add(browser, phone, "Phone");
        await Add(browser, laptop, "Laptop");
        var elsewhere = market.Visitor();
        await elsewhere.SignIn(name);
        var page = await browser.Open("/account/security");
        var removal = await browser.Open(page.Document.QuerySelector("a[aria-label='Remove passkey: Phone']")!.GetAttribute("href")!);
        (await removal.Submit("Remove passkey", new { Password = "a wrong password" })).ErrorAt("Password").ShouldNotBeEmpty();
        (await removal.Submit("Remove passkey", new { Newcomers.Password })).Text.ShouldNotContain("Phone Passkey");
        (await elsewhere.Open("/account")).Path.ShouldBe("/account/sign-in");
        market.MailsTo(Newcomers.EmailOf(name))[^1].ShouldContain("A passkey was removed from your account");
        (await SignIn(market.Visitor(), phone)).Body.ShouldContain("sign you in with this passkey");
        (await SignIn(market.Visitor(), laptop)).Path.ShouldBe("/");
    }

    [Fact]
    public async Task Nobody_removes_or_sees_the_passkey_of_somebody_else()
    {
        var (browser, _) = await market.SignedInNewcomer();
        using var device = new Device();
        await Add(browser, device, "Phone");
        var path = (await browser.Open("/account/security")).Document.QuerySelector("a[aria-label='Remove passkey: Phone']")!.GetAttribute("href")!;
        var (stranger, _) = await market.SignedInNewcomer();
        (await stranger.Open(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Open("/account/security/passkeys/%21/removal")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await SignIn(market.Visitor(), device)).Path.ShouldBe("/");
    }

    [Fact]
    public async Task Adding_one_asks_for_the_password_and_takes_each_answer_once()
    {
        var (browser, name) = await market.SignedInNewcomer();
        using var device = new Device();
        var page = await browser.Open("/account/security/passkeys");
        var answer = device.Make(await Ask(page, "/account/security/passkeys/options"));
        (await Send(page, "Add passkey", new { Name = "Phone", Password = "a wrong password", Answer = answer })).ErrorAt("Password").ShouldNotBeEmpty();
        var done = await Send(page, "Add passkey", new { Name = "Phone", Newcomers.Password, Answer = answer });
        done.Path.ShouldBe("/account/security");
        var again = await Send(await browser.Open("/account/security/passkeys"), "Add passkey", new { Name = "Twice", Newcomers.Password, Answer = answer });
        again.Errors.ShouldContain("Your device didn't confirm it.");
        market.MailsTo(Newcomers.EmailOf(name)).Count(mail => mail.Contains("A passkey was added", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_to_another_question_another_site_or_without_finger_or_PIN_is_refused()
    {
        var (browser, _) = await market.SignedInNewcomer();
        using var device = new Device();
        await Add(browser, device, "Phone");
        var visitor = market.Visitor();
        var page = await visitor.Open("/account/sign-in");
        var first = device.SignIn(await Ask(page, "/account/passkey-sign-in/options"));
        await Ask(page, "/account/passkey-sign-in/options");
        await Refused(Send(page, "Use a passkey", new { Answer = first }));
        device.Origin = "http://evil.example";
        await Refused(SignIn(visitor, device));
        device.Origin = "http://localhost";
        device.Verifies = false;
        await Refused(SignIn(visitor, device));
        device.Verifies = true;
        using var other = new Device();
        await Refused(SignIn(visitor, other));
        await Refused(Send(await visitor.Open("/account/sign-in"), "Use a passkey", new { Answer = "nonsense" }));
        (await SignIn(visitor, device)).Path.ShouldBe("/");
        device.Counter -= 2;
        await Refused(SignIn(market.Visitor(), device));

        static async Task Refused(Task<Page> answer) => (await answer).Path.ShouldBe("/account/sign-in");
    }

    [Fact, Trait("Rule", "ACC-6")]
    public async Task Where_a_password_is_asked_for_again_a_passkey_of_the_same_person_confirms_it_too()
    {
        var (browser, name) = await market.SignedInNewcomer();
        (await browser.Open(DataOwner.Page)).Document.QuerySelector("[data-passkey-confirm]").ShouldBeNull("there is none yet");
        using var device = new Device();
        await Add(browser, device, "Phone");
        (await Confirm(browser, DataOwner.Page, "Prepare my data", device)).Text.ShouldContain("We're preparing your data");
        (await Confirm(browser, "/account/email", "Send link", device, answer => new { Email = $"new-{name}@example.com", Answer = answer })).Text.ShouldContain("We've sent a link");
        (await Confirm(browser, "/account/closing", "Close my account", device, answer => new { UserName = "somebody", Answer = answer })).ErrorAt("UserName").ShouldNotBeEmpty();
        (await Confirm(browser, "/account/closing", "Close my account", device, answer => new { UserName = name, Answer = answer })).Text.ShouldContain("Your account is being closed");
        var removal = (await browser.Open("/account/security")).Document.QuerySelector("a[aria-label='Remove passkey: Phone']")!.GetAttribute("href")!;
        (await Confirm(browser, removal, "Remove passkey", device)).Text.ShouldNotContain("Phone Passkey");
    }

    [Fact, Trait("Rule", "ACC-6")]
    public async Task No_other_passkey_no_older_answer_and_no_answer_to_another_question_confirms_anything()
    {
        var (browser, _) = await market.SignedInNewcomer();
        var (stranger, _) = await market.SignedInNewcomer();
        using var device = new Device();
        using var strange = new Device();
        await Add(browser, device, "Phone");
        await Add(stranger, strange, "Laptop");
        await Refused(Confirm(browser, DataOwner.Page, "Prepare my data", strange));
        var page = await browser.Open(DataOwner.Page);
        var toSignIn = device.SignIn(await Ask(page, "/account/passkey-sign-in/options", "form"));
        await Ask(page, Confirmation, "form");
        await Refused(Send(page, "Prepare my data", new { Answer = toSignIn }));
        var older = device.SignIn(await Ask(page, Confirmation, "form"));
        await Ask(page, Confirmation, "form");
        await Refused(Send(page, "Prepare my data", new { Answer = older }));
        await Refused(Send(page, "Prepare my data", new { Answer = "nonsense" }));
        device.Verifies = false;
        await Refused(Confirm(browser, DataOwner.Page, "Prepare my data", device));
        device.Verifies = true;
        (await Send(page, "Prepare my data", new { Password = "" })).ErrorAt("Password").ShouldNotBeEmpty();
        (await browser.Open(DataOwner.Page)).Has("Prepare my data").ShouldBeTrue("nothing was asked for");

        static async Task Refused(Task<Page> answer) => (await answer).Errors.ShouldContain("Your device didn't confirm it.");
    }

    [Fact, Trait("Rule", "ACC-4")]
    public async Task Staff_who_sign_in_with_a_passkey_need_no_app_to_open_the_staff_area()
    {
        using var own = Demanding();
        using var phone = new Device();
        using var laptop = new Device();
        var admin = await Administrator(own, phone);
        (await admin.Open("/admin/accounts")).Path.ShouldBe("/account/security/authenticator", "this browser signed in with a password alone");

        var visitor = own.Visitor();
        (await SignIn(visitor, phone)).Path.ShouldBe("/admin");
        (await visitor.Open("/admin/accounts")).Status.ShouldBe(HttpStatusCode.OK);
        (await admin.Open("/admin/accounts")).Path.ShouldBe("/account/security/authenticator", "what counts is how each browser signed in");
        (await Add(visitor, laptop, "Laptop", StaffTests.FirstPassword)).Path.ShouldBe("/account/security");
        (await visitor.Open("/admin/accounts")).Status.ShouldBe(HttpStatusCode.OK, "it is still the browser that signed in with a passkey");
        await (await visitor.Open("/account/password/change")).Submit("Change password", new { Current = StaffTests.FirstPassword, Password = "another pass phrase" });
        (await visitor.Open("/admin/accounts")).Status.ShouldBe(HttpStatusCode.OK, "the browser stays as it signed in");

        var removal = (await visitor.Open("/account/security")).Document.QuerySelector("a[aria-label='Remove passkey: Phone']")!.GetAttribute("href")!;
        await (await visitor.Open(removal)).Submit("Remove passkey", new { Password = "another pass phrase" });
        (await visitor.Open("/account")).Path.ShouldBe("/account");
        (await visitor.Open("/admin/accounts")).Path.ShouldBe("/account/security/authenticator", "it signed in with what was removed");
        (await SignIn(own.Visitor(), laptop)).Path.ShouldBe("/admin");
    }

    [Fact, Trait("Rule", "ACC-4"), Trait("Rule", "ACC-8")]
    public async Task Whoever_knows_the_password_of_staff_with_a_passkey_neither_adds_a_factor_nor_removes_theirs()
    {
        using var own = Demanding();
        using var phone = new Device();
        using var strange = new Device();
        await Administrator(own, phone);
        var thief = own.Visitor();
        var setUp = await thief.SignIn("owner", StaffTests.FirstPassword);
        setUp.Text.ShouldContain("Sign out, then sign in with your passkey.");
        var code = Guarded.CodeOf(own, await Guarded.KeyOn(own, setUp, "owner"));
        Refused(await setUp.Submit("Turn on", new { Code = code, Password = StaffTests.FirstPassword }));
        Refused(await Add(thief, strange, "Mine", StaffTests.FirstPassword));
        var removal = await Removal(thief, "Phone");
        Refused(await (await thief.Open(removal)).Submit("Remove passkey", new { Password = StaffTests.FirstPassword }));
        Refused(await (await thief.Open("/account/password/change")).Submit("Change password", new { Current = StaffTests.FirstPassword, Password = "another pass phrase" }));
        Refused(await (await thief.Open("/account/email")).Submit("Send link", new { Email = "thief@example.com", Password = StaffTests.FirstPassword }));
        Refused(await (await thief.Open("/account/phone")).Submit("Save", new { Phone = "", Password = StaffTests.FirstPassword }));
        (await thief.Open("/admin/accounts")).Path.ShouldBe("/account/security/authenticator");
        (await SignIn(own.Visitor(), strange)).Path.ShouldBe("/account/sign-in");
        (await SignIn(own.Visitor(), phone)).Path.ShouldBe("/admin");
        (await Confirm(thief, removal, "Remove passkey", phone)).Path.ShouldBe("/account/security", "its owner shows that it is theirs");

        static void Refused(Page answer) => answer.Errors.ShouldContain("Sign in with your passkey first.");
    }

    [Fact, Trait("Rule", "ACC-4")]
    public async Task Who_signed_in_with_a_passkey_sets_up_an_app_makes_codes_and_stays_staff_without_the_app()
    {
        using var own = Demanding();
        using var phone = new Device();
        await Administrator(own, phone);
        var browser = own.Visitor();
        await SignIn(browser, phone);
        var setUp = await browser.Open("/account/security/authenticator");
        var key = await Guarded.KeyOn(own, setUp, "owner");
        (await setUp.Submit("Turn on", new { Code = Guarded.CodeOf(own, key), Password = StaffTests.FirstPassword })).Text.ShouldContain("Your authenticator app is on.");
        (await (await browser.Open("/account/security/recovery-codes")).Submit("Make new codes", new { Password = StaffTests.FirstPassword })).Document.QuerySelectorAll(".recovery-codes code").Length.ShouldBe(10);
        own.Clock.Advance(TimeSpan.FromMinutes(1));
        (await (await browser.Open("/account/security/authenticator/removal")).Submit("Turn off", new { Code = Guarded.CodeOf(own, key), Password = StaffTests.FirstPassword })).Path.ShouldBe("/account/security");
        (await browser.Open("/admin/accounts")).Status.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>A market whose staff need a second factor.</summary>
    private static Market Demanding()
    {
        var own = new Market { Settings = { ["Accounts:StaffSecondFactor"] = "true" } };
        foreach (var (key, value) in StaffTests.Administrator()) own.Settings[key] = value;
        return own;
    }

    /// <summary>The first administrator, signed in with the password, who has just added a passkey.</summary>
    private static async Task<Browser> Administrator(Market own, Device device)
    {
        var admin = own.Visitor();
        await admin.SignIn("owner", StaffTests.FirstPassword);
        (await Add(admin, device, "Phone", StaffTests.FirstPassword)).Path.ShouldBe("/account/security");
        return admin;
    }

    private static async Task<string> Removal(Browser browser, string name) =>
        (await browser.Open("/account/security")).Document.QuerySelector($"a[aria-label='Remove passkey: {name}']")!.GetAttribute("href")!;

    /// <summary>Fills in the form, and lets the device confirm it in the place of the password.</summary>
    private static async Task<Page> Confirm(Browser browser, string path, string button, Device device, Func<string, object>? values = null)
    {
        var page = await browser.Open(path);
        var answer = device.SignIn(await Ask(page, Confirmation, "main form"));
        return await Send(page, button, values?.Invoke(answer) ?? new { Answer = answer });
    }

    private static async Task<Page> Add(Browser browser, Device device, string name, string password = Newcomers.Password)
    {
        var page = await browser.Open("/account/security/passkeys");
        var answer = device.Make(await Ask(page, "/account/security/passkeys/options"));
        return await Send(page, "Add passkey", new { Name = name, Password = password, Answer = answer });
    }

    private static async Task<Page> SignIn(Browser browser, Device device, string query = "")
    {
        var page = await browser.Open("/account/sign-in" + query);
        return await Send(page, "Use a passkey", new { Answer = device.SignIn(await Ask(page, "/account/passkey-sign-in/options")) });
    }

    /// <summary>What the page's script asks.</summary>
    private static async Task<string> Ask(Page page, string path, string form = "form[data-passkey]")
    {
        var token = page.Document.QuerySelector($"{form} input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]) };
        return (await page.Browser.Send(request)).Body;
    }

    private static async Task<Page> Send(Page page, string button, object values)
    {
        using var request = page.Fill(button, values);
        // As browsers say it.
        request.Headers.Add("Origin", "http://localhost");
        return await page.Browser.Send(request);
    }
}
