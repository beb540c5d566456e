namespace Marketplace.IntegrationTests.Harness;

/// <summary>A test that needs a package of Node.js; skipped, with the reason, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute(string package) => (Package, Skip) = (package, NodePackages.Missing(package));

    public string Package { get; }
}
