using Microsoft.Playwright;

namespace Marketplace.BrowserTests;

/// <summary>A person who uses the keyboard alone, and has to see where the focus is.</summary>
internal sealed class Typist(IPage page)
{
    /// <summary>More than any page has between two things.</summary>
    private const int MostTabs = 120;

    /// <summary>Null if the focus is on something that is in view, uncovered and marked; else what is wrong.</summary>
    private const string Look = """
        () => {
          const it = document.activeElement;
          if (!it || it === document.body) return 'nothing has the focus';
          const marked = e => e && (s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none')(getComputedStyle(e));
          if (!marked(it) && !marked(it.closest('[data-rows] > li'))) return `not marked: ${it.outerHTML.slice(0, 200)}`;
          const box = it.getBoundingClientRect();
          const points = [[.5, .5], [.1, .5], [.9, .5], [.5, .1], [.5, .9]].map(([x, y]) => [box.left + x * box.width, box.top + y * box.height]);
          const seen = points.some(([x, y]) => { const top = document.elementFromPoint(x, y); return top && (it.contains(top) || it.labels && [...it.labels].some(l => l.contains(top))); });
          return seen ? null : `out of view or covered: ${it.outerHTML.slice(0, 200)}`;
        }
        """;

    public IPage Page => page;

    /// <summary>Presses a key that stays on the page.</summary>
    public async Task Press(string key)
    {
        await page.Keyboard.PressAsync(key);
        (await page.EvaluateAsync<string?>(Look)).ShouldBeNull($"after {key} on {page.Url}");
    }

    public Task Type(string text) => page.Keyboard.TypeAsync(text);

    /// <summary>Presses a key that leads to another page.</summary>
    public async Task Arrive(string key)
    {
        var arrived = new TaskCompletionSource();
        void Loaded(object? sender, IPage loaded) => arrived.TrySetResult();
        page.Load += Loaded;
        await page.Keyboard.PressAsync(key);
        await arrived.Task.WaitAsync(Steps.Patience);
        page.Load -= Loaded;
    }

    /// <summary>Tabs on until this has the focus, and looks at everything on the way.</summary>
    public async Task TabTo(ILocator there)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            await Press("Tab");
            if (await there.EvaluateAsync<bool>("e => e === document.activeElement")) return;
        }
        throw new InvalidOperationException($"No way to {there} by Tab on {page.Url}.");
    }
}
