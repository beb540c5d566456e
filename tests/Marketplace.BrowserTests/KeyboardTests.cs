using Microsoft.Playwright;
using static Marketplace.BrowserTests.Steps;

namespace Marketplace.BrowserTests;

/// <summary>Support's work without a mouse.</summary>
[Collection("Demo market")]
public sealed class KeyboardTests(DemoMarket market)
{
    [BrowserFact]
    [Trait("Rule", "MOD-6")]
    public async Task The_queue_a_case_its_decision_and_the_next_case_by_keyboard_alone()
    {
        var support = await market.Browser("support@marketplace.example");
        await support.GotoAsync("/admin/cases?kind=requests&show=free");
        await market.LookAt(support, "the queue of requests");
        await support.Keyboard.PressAsync("?");
        await support.GetByRole(AriaRole.Dialog).GetByText("Take the case").First.WaitForAsync();
        await market.LookAt(support, "the keys");
        await support.Keyboard.PressAsync("Escape");
        (await support.GetByRole(AriaRole.Dialog).CountAsync()).ShouldBe(0);

        (await Focused()).ShouldBeNull();
        await support.Keyboard.PressAsync("j");
        var first = await Focused();
        first.ShouldNotBeNull();
        (await support.Locator(".cases > li:focus-within").CountAsync()).ShouldBe(1, "the focus can be seen");
        await support.Keyboard.PressAsync("j");
        (await Focused()).ShouldNotBe(first);
        await support.Keyboard.PressAsync("k");
        (await Focused()).ShouldBe(first);
        await Arrive(() => support.Keyboard.PressAsync("Enter"));
        new Uri(support.Url).AbsolutePath.ShouldBe(first);

        await Arrive(() => support.Keyboard.PressAsync("c"));
        await support.GetByText("You've taken this case.").WaitForAsync();
        var reasons = await support.GetByLabel("Statement of reasons").BoundingBoxAsync();
        var buttons = await support.Locator("#decision form > .form-actions").BoundingBoxAsync();
        (buttons!.Y - reasons!.Y).ShouldBeGreaterThan(4 * 24, "four lines of the reasons are in view");
        await market.LookAt(support, "a taken case");
        await Arrive(() => support.Keyboard.PressAsync("r"));
        await support.GetByText("You've released this case.").WaitForAsync();
        await Arrive(() => support.Keyboard.PressAsync("c"));

        await support.Keyboard.PressAsync("d");
        await support.Keyboard.PressAsync("Space");
        (await support.GetByLabel("Keep the review as it is").IsCheckedAsync()).ShouldBeTrue();
        await support.Keyboard.PressAsync("Tab");
        await support.Keyboard.TypeAsync("Honest");
        await support.Keyboard.PressAsync("Tab");
        if (await support.EvaluateAsync<bool>("document.activeElement.type === 'checkbox'")) await support.Keyboard.PressAsync("Tab");
        await support.Keyboard.TypeAsync("The message shows no demand, and jc?n in the text are letters.");
        await support.Keyboard.PressAsync("Tab");
        await Arrive(() => support.Keyboard.PressAsync("Enter"));
        await support.GetByText("Decision sent.").WaitForAsync();
        await Arrive(() => support.Keyboard.PressAsync("n"));
        new Uri(support.Url).AbsolutePath.ShouldNotBe(first);
        await support.GetByRole(AriaRole.Button, new() { Name = "Take case" }).WaitForAsync();

        await support.GotoAsync("/admin/cases");
        await support.GetByRole(AriaRole.Button, new() { Name = "Keyboard shortcuts" }).ClickAsync();
        await support.GetByLabel("Use keyboard shortcuts in this browser").UncheckAsync();
        await support.Keyboard.PressAsync("Escape");
        await support.Keyboard.PressAsync("j");
        (await Focused()).ShouldBeNull("they are switched off");

        Task<string?> Focused() => support.EvaluateAsync<string?>("document.activeElement.closest('.cases') ? document.activeElement.getAttribute('href') : null");

        async Task Arrive(Func<Task> press)
        {
            var arrived = new TaskCompletionSource();
            void Loaded(object? sender, IPage page) => arrived.TrySetResult();
            support.Load += Loaded;
            await press();
            await arrived.Task.WaitAsync(Patience);
            support.Load -= Loaded;
        }
    }

    [BrowserFact]
    [Trait("Rule", "MOD-6")]
    [Trait("Rule", "MOD-12")]
    public async Task An_hour_of_work_on_three_kinds_of_cases_and_a_hand_over_by_keyboard_alone()
    {
        var support = new Typist(await market.Browser("support@marketplace.example"));
        var page = support.Page;
        await page.GotoAsync("/admin");
        await market.LookAt(page, "the staff's overview");
        await support.TabTo(page.Locator("a[href='/admin/cases']:visible").First);
        await support.Arrive("Enter");
        await support.TabTo(page.GetByRole(AriaRole.Button, new() { Name = "Keyboard shortcuts" }));
        await support.Press("Enter");
        var sheet = page.GetByRole(AriaRole.Dialog);
        foreach (var does in new[] { "Next case in the list", "Previous case in the list", "Open the case", "Take the case", "Release case", "Go to the decision", "Open the next case that nobody has taken" })
        {
            (await sheet.InnerTextAsync()).ShouldContain(does);
        }
        await support.TabTo(sheet.GetByRole(AriaRole.Button, new() { Name = "Close" }));
        await support.Press("Enter");
        (await sheet.CountAsync()).ShouldBe(0);
        (await page.EvaluateAsync<string>("document.activeElement.dataset.shows ?? ''")).ShouldBe("keys", "the focus is back where it was");

        await OpenFirst(support, "requests");
        await support.Arrive("c");
        await support.Press("d");
        await support.Press("Space");
        await support.TabTo(page.GetByLabel("Rule", new() { Exact = true }));
        await support.Type("Honest");
        await support.TabTo(page.GetByLabel("Statement of reasons"));
        await support.Type("The message shows no demand, and jc?n in the text are letters.");
        await Preview(support, "a request's letters");
        await Send(support, "Decision sent.");

        await OpenFirst(support, "claims");
        await support.Arrive("c");
        await market.LookAt(page, "a taken claim");
        await support.Press("d");
        // The last of them needs nothing but reasons.
        await support.Press("ArrowUp");
        await support.TabTo(page.GetByLabel("Reasons", new() { Exact = true }));
        await support.Type("The pictures show the piece as it was described.");
        await Preview(support, "a claim's letters");
        await Send(support, "Decision sent");

        await OpenFirst(support, "customer-reports");
        await support.Arrive("c");
        await market.LookAt(page, "a taken customer report");
        var path = new Uri(page.Url).AbsolutePath;
        await support.TabTo(page.Locator(".case-handover summary"));
        await support.Press("Enter");
        await support.TabTo(page.GetByLabel("Colleague", new() { Exact = true }));
        await support.Type("victor");
        await support.TabTo(page.GetByLabel("Note (optional)"));
        await support.Type("I know this seller, so please decide.");
        await support.TabTo(page.GetByRole(AriaRole.Button, new() { Name = "Hand over case" }));
        await support.Arrive("Enter");
        await page.GetByText("You've handed over this case. Your colleague has been told.").WaitForAsync();
        await market.LookAt(page, "a case that was handed over");

        var colleague = new Typist(await market.Browser("admin@marketplace.example"));
        await colleague.Page.GotoAsync("/admin/cases?kind=customer-reports&show=mine");
        await colleague.Press("j");
        await colleague.Arrive("Enter");
        new Uri(colleague.Page.Url).AbsolutePath.ShouldBe(path);
        await colleague.Press("d");
        await colleague.Press("Space");
        await colleague.TabTo(colleague.Page.GetByLabel("Reasons", new() { Exact = true }));
        await colleague.Type("The conversation shows what the report says.");
        await Send(colleague, "Decision sent");
    }

    /// <summary>Chooses a kind in the queue and what nobody has taken, walks down and up, and opens the first case.</summary>
    private async Task OpenFirst(Typist person, string kind)
    {
        var page = person.Page;
        if (!page.Url.Contains("/admin/cases?", StringComparison.Ordinal) && new Uri(page.Url).AbsolutePath != "/admin/cases")
        {
            await person.TabTo(page.Locator(".case-way a[href='/admin/cases']"));
            await person.Arrive("Enter");
        }
        await person.TabTo(page.Locator($".tabs a[href*='kind={kind}']"));
        await person.Arrive("Enter");
        await person.TabTo(page.Locator("#show"));
        await person.Type("Unassigned");
        await person.TabTo(page.GetByRole(AriaRole.Button, new() { Name = "Filter", Exact = true }));
        await person.Arrive("Enter");
        await market.LookAt(page, $"the queue of {kind} that nobody has taken");
        await person.Press("j");
        var first = await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')");
        await person.Press("j");
        await person.Press("k");
        (await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')")).ShouldBe(first);
        await person.Arrive("Enter");
        new Uri(page.Url).AbsolutePath.ShouldBe(first);
    }

    private async Task Preview(Typist person, string what)
    {
        await person.TabTo(person.Page.GetByRole(AriaRole.Button, new() { Name = "Preview letters" }));
        await person.Arrive("Enter");
        await person.Page.Locator("#preview").WaitForAsync();
        await market.LookAt(person.Page, what);
        await person.Press("d");
    }

    private static async Task Send(Typist person, string told)
    {
        await person.TabTo(person.Page.GetByRole(AriaRole.Button, new() { Name = "Send decision" }));
        await person.Arrive("Enter");
        await person.Page.GetByText(told).First.WaitForAsync();
    }
}
