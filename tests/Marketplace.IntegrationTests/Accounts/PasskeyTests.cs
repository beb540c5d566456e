using System.Net;

namespace Marketplace.IntegrationTests.Accounts;

[Trait("Rule", "ACC-2")]
public sealed class PasskeyTests(Market market) : IClassFixture<Market>
{
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

    private static async Task<Page> Add(Browser browser, Device device, string name)
    {
        var page = await browser.Open("/account/security/passkeys");
        var answer = device.Make(await Ask(page, "/account/security/passkeys/options"));
        return await Send(page, "Add passkey", new { Name = name, Newcomers.Password, Answer = answer });
    }

    private static async Task<Page> SignIn(Browser browser, Device device, string query = "")
    {
        var page = await browser.Open("/account/sign-in" + query);
        return await Send(page, "Use a passkey", new { Answer = device.SignIn(await Ask(page, "/account/passkey-sign-in/options")) });
    }

    /// <summary>What the page's script asks.</summary>
    private static async Task<string> Ask(Page page, string path)
    {
        var token = page.Document.QuerySelector("form[data-passkey] input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
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
