namespace Marketplace.IntegrationTests.Translation;

/// <summary>A test against a real Apertium; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ApertiumFactAttribute : FactAttribute
{
    public ApertiumFactAttribute() => Skip = RealApertium.Missing;
}
