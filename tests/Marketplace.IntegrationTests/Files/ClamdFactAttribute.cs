namespace Marketplace.IntegrationTests.Files;

/// <summary>A test against a real virus scanner; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClamdFactAttribute : FactAttribute
{
    public ClamdFactAttribute() => Skip = ClamdServer.Missing;
}
