namespace Marketplace.BrowserTests;

/// <summary>A test of the HTML that browsers get.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CheckedFactAttribute : BrowserFactAttribute
{
    public CheckedFactAttribute() : base(HtmlChecker.Missing)
    {
    }
}
