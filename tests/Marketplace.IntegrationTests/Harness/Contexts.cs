using System.Reflection;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;

namespace Marketplace.IntegrationTests.Harness;

/// <summary>The modules' contexts without a host, for their models, scripts and SQL.</summary>
internal static class Contexts
{
    /// <summary>All contexts of the product: two for each module.</summary>
    public static IReadOnlyList<Type> All { get; } = [.. Directory.GetFiles(AppContext.BaseDirectory, "Marketplace.*.dll")
        .Where(f => !Path.GetFileName(f).Contains("Tests", StringComparison.Ordinal))
        .Select(Assembly.LoadFrom).SelectMany(a => a.GetTypes())
        .Where(t => t.IsSubclassOf(typeof(ModuleDbContext)) && !t.IsAbstract).OrderBy(t => t.Name)];

    public static IEnumerable<Type> Of(DatabaseProvider provider) => All.Where(t => ProviderOf(t) == provider);

    public static ModuleDbContext Make(Type context, DatabaseProvider? provider = null, params IInterceptor[] interceptors)
    {
        var schema = context.Name.Replace("SqliteDbContext", "", StringComparison.Ordinal).Replace("DbContext", "", StringComparison.Ordinal);
        var used = provider ?? ProviderOf(context);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = used.ToString(),
            ["ConnectionStrings:Marketplace"] = used == DatabaseProvider.Sqlite ? "Data Source=:memory:" : "Server=nowhere;Database=marketplace",
        }).Build();
        var options = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(context))!;
        Database.Use(options, configuration, schema.ToLowerInvariant());
        return (ModuleDbContext)Activator.CreateInstance(context, options.AddInterceptors(interceptors).Options)!;
    }

    private static DatabaseProvider ProviderOf(Type context) =>
        context.Name.Contains("Sqlite", StringComparison.Ordinal) ? DatabaseProvider.Sqlite : DatabaseProvider.SqlServer;
}
