using Microsoft.Playwright;

namespace Marketplace.BrowserTests;

/// <summary>Two people with the same order open.</summary>
[Collection("Demo market")]
public sealed class MessagesTests(DemoMarket market)
{
    [BrowserFact]
    [Trait("Rule", "MSG-1")]
    public async Task What_one_writes_the_other_sees_without_reloading()
    {
        var (buyer, seller) = (await market.Browser("buyer@marketplace.example", phone: true), await market.Browser("seller@marketplace.example"));
        var order = await SharedOrder(buyer, seller);
        await buyer.GotoAsync(order);
        await seller.GotoAsync(order);
        await seller.EvaluateAsync("window.sameDocument = true");
        await buyer.EvaluateAsync("window.sameDocument = true");

        await Write(buyer, "Is it <b>safe</b> for the oven?");
        await Message(seller, "Is it <b>safe</b> for the oven?").WaitForAsync();
        await Write(seller, "Up to 250 degrees.");
        await Message(buyer, "Up to 250 degrees.").WaitForAsync();
        await Write(buyer, "Thank you!");
        await Message(seller, "Thank you!").WaitForAsync();

        foreach (var page in new[] { buyer, seller })
        {
            (await page.EvaluateAsync<bool>("window.sameDocument === true")).ShouldBeTrue();
            (await Message(page, "Up to 250 degrees.").CountAsync()).ShouldBe(1);
            (await page.EvaluateAsync<double>("(() => { const box = document.querySelector('.conversation'); return Math.abs(box.scrollTop); })()"))
                .ShouldBeLessThan(2, "the newest stays in sight");
            await market.LookAt(page, page == buyer ? "a conversation, buyer" : "a conversation, seller");
        }
        (await buyer.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("Form_Text", "one goes on typing where one typed");
        (await buyer.GetByLabel("Your message").InputValueAsync()).ShouldBe("");
        await seller.GotoAsync("/messages");
        (await seller.Locator(".conversations > li").First.InnerTextAsync()).ShouldContain("Thank you!");
        await market.LookAt(seller, "conversations, seller");
        await market.LookAt(await OpenOn(buyer, "/messages"), "conversations, buyer");
    }

    [BrowserFact]
    [Trait("Rule", "MSG-1")]
    public async Task What_is_typed_while_a_message_is_on_its_way_stays_in_the_form()
    {
        var buyer = await market.Browser("buyer@marketplace.example", phone: true);
        await buyer.GotoAsync(await SharedOrder(buyer, await market.Browser("seller@marketplace.example")));
        var answered = new TaskCompletionSource();
        await buyer.RouteAsync("**/messages", async route =>
        {
            var answer = await route.FetchAsync();
            await answered.Task;
            await route.FulfillAsync(new() { Response = answer });
        });
        await Write(buyer, "The first of two.");
        await buyer.GetByLabel("Your message").FillAsync("The second of two.");
        answered.SetResult();
        await buyer.Locator(".message-form .btn-primary:not([disabled])").WaitForAsync();
        (await buyer.GetByLabel("Your message").InputValueAsync()).ShouldBe("The second of two.");
        await Write(buyer, "The second of two.");
    }

    [BrowserFact]
    [Trait("Rule", "MSG-3")]
    public async Task Files_go_up_while_one_types_and_come_down_on_the_other_side()
    {
        var (buyer, seller) = (await market.Browser("buyer@marketplace.example", phone: true), await market.Browser("seller@marketplace.example"));
        var order = await SharedOrder(buyer, seller);
        await buyer.GotoAsync(order);
        await seller.GotoAsync(order);
        var content = new byte[3 * 1024 * 1024];
        Random.Shared.NextBytes(content);
        await buyer.GetByLabel("Attach files").SetInputFilesAsync(new FilePayload[]
        {
            new() { Name = "pattern with a rather long name, as cameras and people give them.bin", MimeType = "application/octet-stream", Buffer = content },
            new() { Name = "wrong.jpg", MimeType = "image/jpeg", Buffer = "no picture"u8.ToArray() },
            new() { Name = "unwanted.txt", MimeType = "text/plain", Buffer = "not this one"u8.ToArray() },
        });
        await buyer.GetByText("The content of “wrong.jpg” doesn't match its file name.").WaitForAsync();
        await buyer.Locator(".message-form [name='Form.Files'][type=hidden]").Nth(1).WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await market.LookAt(buyer, "files before they are sent, buyer");
        await buyer.RunAndWaitForResponseAsync(
            () => buyer.GetByRole(AriaRole.Button, new() { Name = "Remove unwanted.txt" }).ClickAsync(), answer => answer.Request.Method == "DELETE");
        // The page shows the waiting file again, and it can be removed there too.
        await buyer.ReloadAsync();
        (await buyer.Locator(".message-form .file").CountAsync()).ShouldBe(1);
        await Write(buyer, "Here is the pattern.");

        var link = seller.Locator(".messages .file a").Last;
        await link.WaitForAsync();
        var download = await seller.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        (await File.ReadAllBytesAsync((await download.PathAsync())!)).ShouldBe(content);
        await market.LookAt(seller, "a file in a conversation, seller");
        (await buyer.Locator(".message-form .file").CountAsync()).ShouldBe(0);
    }

    [BrowserFact]
    [Trait("Rule", "MSG-3")]
    public async Task A_message_waits_until_a_file_that_failed_is_removed_or_chosen_again()
    {
        var (buyer, seller) = (await market.Browser("buyer@marketplace.example"), await market.Browser("seller@marketplace.example"));
        await buyer.GotoAsync(await SharedOrder(buyer, seller));
        await buyer.RouteAsync("**/files", route => route.FulfillAsync(new() { Status = 415, ContentType = "text/plain", Body = "This kind of file is not allowed." }), new() { Times = 1 });
        await buyer.GetByLabel("Attach files").SetInputFilesAsync(new FilePayload { Name = "broken.txt", MimeType = "text/plain", Buffer = [1, 2, 3] });
        var reason = buyer.Locator(".message-form .file.failed .invalid-feedback");
        await reason.WaitForAsync();
        (await reason.InnerTextAsync()).ShouldBe("This kind of file is not allowed.");
        await buyer.GetByLabel("Your message").FillAsync("Here is the pattern, again.");
        await buyer.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        var refusal = buyer.GetByText("Your message wasn't sent because a file wasn't uploaded.");
        await refusal.WaitForAsync();
        (await buyer.GetByLabel("Your message").InputValueAsync()).ShouldBe("Here is the pattern, again.");
        (await Message(buyer, "Here is the pattern, again.").CountAsync()).ShouldBe(0);
        await market.LookAt(buyer, "a file that failed, buyer");
        await buyer.GetByRole(AriaRole.Button, new() { Name = "Remove broken.txt" }).ClickAsync();
        (await refusal.IsVisibleAsync()).ShouldBeFalse();
        await buyer.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Message(buyer, "Here is the pattern, again.").WaitForAsync();
    }

    [BrowserFact]
    [Trait("Rule", "MSG-1")]
    public async Task A_refused_message_stays_in_its_field_and_nothing_is_lost_without_JavaScript()
    {
        var (buyer, seller) = (await market.Browser("buyer@marketplace.example", script: false), await market.Browser("seller@marketplace.example"));
        var order = await SharedOrder(buyer, seller);
        await buyer.GotoAsync(order);
        await buyer.GetByLabel("Your message").FillAsync(new string('y', 2001));
        await buyer.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        (await buyer.Locator(".field-validation-error").InnerTextAsync()).ShouldContain("2,000 characters");
        await buyer.GetByLabel("Your message").FillAsync("Shorter, and without a script.");
        await buyer.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Message(buyer, "Shorter, and without a script.").WaitForAsync();

        await seller.GotoAsync(order);
        await seller.GetByLabel("Your message").FillAsync(new string('z', 2001));
        await seller.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await seller.Locator(".message-form .field-validation-error").WaitForAsync();
        (await seller.GetByLabel("Your message").InputValueAsync()).Length.ShouldBe(2001);
        seller.Url.ShouldEndWith(order);
        await market.LookAt(seller, "a message, refused");
    }

    [BrowserFact]
    [Trait("Rule", "MSG-1")]
    public async Task What_could_not_be_fetched_or_sent_is_fetched_and_sent_later()
    {
        var (buyer, seller) = (await market.Browser("buyer@marketplace.example"), await market.Browser("seller@marketplace.example"));
        var order = await SharedOrder(buyer, seller);
        await buyer.GotoAsync(order);
        await seller.GotoAsync(order);

        await seller.RouteAsync("**/messages/new?*", route => route.AbortAsync(), new() { Times = 1 });
        await seller.RunAndWaitForRequestAsync(() => Write(buyer, "Did the line break?"), r => r.Url.Contains("/messages/new?", StringComparison.Ordinal));
        await Message(seller, "Did the line break?").WaitForAsync();

        await buyer.RouteAsync("**/messages", route => route.AbortAsync(), new() { Times = 1 });
        await buyer.GetByLabel("Your message").FillAsync("It was mine that broke.");
        var send = buyer.GetByRole(AriaRole.Button, new() { Name = "Send" });
        await send.ClickAsync();
        await buyer.GetByText("Check your connection and try again.").WaitForAsync();
        await send.ClickAsync();
        await Message(seller, "It was mine that broke.").WaitForAsync();
    }

    [BrowserFact]
    [Trait("Rule", "MSG-1")]
    public async Task Who_is_signed_out_meanwhile_finds_no_other_page_among_the_messages()
    {
        var (buyer, seller) = (await market.Browser("buyer@marketplace.example"), await market.Browser("seller@marketplace.example"));
        var order = await SharedOrder(buyer, seller);
        await buyer.GotoAsync(order);
        await seller.GotoAsync(order);
        var cookies = await seller.Context.CookiesAsync();
        await seller.Context.ClearCookiesAsync();
        await seller.RunAndWaitForResponseAsync(() => Write(buyer, "Are you signed in?"), r => r.Url.Contains("/account/sign-in", StringComparison.Ordinal));
        await seller.Context.AddCookiesAsync(cookies.Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path }));
        await Message(seller, "Are you signed in?").WaitForAsync();
        (await seller.Locator(".messages form, .messages main").CountAsync()).ShouldBe(0);
        (await Message(seller, "Are you signed in?").CountAsync()).ShouldBe(1);
    }

    private static async Task<IPage> OpenOn(IPage page, string path)
    {
        await page.GotoAsync(path);
        return page;
    }

    private static ILocator Message(IPage page, string text) => page.Locator(".message-text", new() { HasText = text });

    private static async Task Write(IPage page, string text)
    {
        await page.GetByLabel("Your message").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Message(page, text).WaitForAsync();
    }

    /// <summary>A demo order between these two.</summary>
    private static async Task<string> SharedOrder(IPage buyer, IPage seller)
    {
        var bought = await Orders(buyer, "/orders?side=buying&stage=finished");
        return bought.Intersect(await Orders(seller, "/orders?side=selling&stage=finished")).First();
    }

    private static async Task<IReadOnlyList<string>> Orders(IPage page, string list)
    {
        var all = new List<string>();
        for (var next = (string?)list; next is not null;)
        {
            await page.GotoAsync(next);
            all.AddRange(await page.Locator(".order-rows .grow > a:first-child").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))"));
            var older = page.Locator(".pager a");
            next = await older.CountAsync() > 0 ? await older.Last.GetAttributeAsync("href") : null;
            if (next?.Contains("before", StringComparison.Ordinal) != true) next = null;
        }
        return all;
    }
}
