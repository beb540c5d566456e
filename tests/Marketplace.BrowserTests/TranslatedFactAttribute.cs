using Marketplace.IntegrationTests.Translation;

namespace Marketplace.BrowserTests;

/// <summary>A test in a real browser whose messages a real Apertium translates.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TranslatedFactAttribute : BrowserFactAttribute
{
    public TranslatedFactAttribute() : base(RealApertium.Missing)
    {
    }
}
