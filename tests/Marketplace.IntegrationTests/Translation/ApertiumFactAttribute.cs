namespace Marketplace.IntegrationTests.Translation;

/// <summary>A test with a real Apertium; skipped with a reason if there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ApertiumFactAttribute : FactAttribute
{
    public ApertiumFactAttribute() => Skip = RealApertium.Missing;
}
