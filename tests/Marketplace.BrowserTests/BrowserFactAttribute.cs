namespace Marketplace.BrowserTests;

/// <summary>A test in a real browser; skipped with a reason if there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class BrowserFactAttribute : FactAttribute
{
    private const string Advice = "There is no Chromium on this machine. Install it (on Debian: apt-get install chromium), or name it in CHROMIUM.";

    public BrowserFactAttribute() => Skip = Chromium.Path is null ? Advice : null;

    /// <summary>What else the test needs is absent, or null.</summary>
    protected BrowserFactAttribute(string? missing) : this() => Skip ??= missing;
}
