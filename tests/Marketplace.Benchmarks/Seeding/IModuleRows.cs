namespace Marketplace.Benchmarks.Seeding;

/// <summary>Writes a module's part of the market, in key order for each table.</summary>
internal interface IModuleRows
{
    string Module { get; }

    void Write(World world, ModuleFile file);
}
