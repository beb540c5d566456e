namespace Marketplace.Benchmarks.Seeding;

/// <summary>Writes a module's share of the market, in the order of each table's key.</summary>
internal interface IModuleRows
{
    string Module { get; }

    void Write(World world, ModuleFile file);
}
