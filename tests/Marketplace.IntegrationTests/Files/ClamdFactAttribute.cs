namespace Marketplace.IntegrationTests.Files;

/// <summary>A test with a real virus scanner; skipped with a reason if there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClamdFactAttribute : FactAttribute
{
    public ClamdFactAttribute() => Skip = ClamdServer.Missing;
}
