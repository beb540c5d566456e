using System.Globalization;

namespace Marketplace.Benchmarks;

/// <summary>The command's arguments: <c>--name value</c> or <c>--name</c>.</summary>
internal sealed class Arguments(string[] args)
{
    public bool Has(string name) => args.Contains(name);

    public string Text(string name, string otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : otherwise;

    public double Number(string name, double otherwise) =>
        double.Parse(Text(name, otherwise.ToString(CultureInfo.InvariantCulture)).Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    /// <summary>The folder of a seeded market.</summary>
    public string Data() => Path.GetFullPath(Text("--data", Path.Combine(Path.GetTempPath(), "marketplace-bench")));
}
