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
}
