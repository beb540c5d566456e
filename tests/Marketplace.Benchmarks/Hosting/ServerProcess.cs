using System.Diagnostics;

namespace Marketplace.Benchmarks.Hosting;

/// <summary>A server of its own process: the real host on a seeded market, or what it is compared with.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const string Listening = "Now listening on: ";
    private readonly Process process;

    private ServerProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Its working set, in MB.</summary>
    public double Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    public TimeSpan ProcessorTime => process.TotalProcessorTime;

    /// <param name="data">The market.</param>
    /// <param name="cached">Whether visitors share pages.</param>
    public static Task<ServerProcess> Product(string data, bool cached = true) =>
        Product(data, AppContext.BaseDirectory, cached ? [] : new() { ["Site__VisitorsSeeFor"] = "00:00:00" });

    /// <param name="data">The market.</param>
    /// <param name="folder">Where the host has been built or published.</param>
    /// <param name="runtime">Settings of the .NET runtime.</param>
    public static Task<ServerProcess> Product(string data, string folder, Dictionary<string, string> runtime) => Start(
        folder, [Path.Combine(folder, "Marketplace.Web.dll"), "--urls", "http://127.0.0.1:0"],
        Settings.Of(data).Select(s => KeyValuePair.Create(s.Key.Replace(":", "__", StringComparison.Ordinal), s.Value)).Concat(runtime).ToDictionary());

    public static Task<ServerProcess> Bare(string data) =>
        Start(AppContext.BaseDirectory, [typeof(ServerProcess).Assembly.Location, "bare", "--data", data], []);

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static async Task<ServerProcess> Start(string folder, string[] arguments, Dictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, WorkingDirectory = folder };
        settings["ASPNETCORE_ENVIRONMENT"] = settings["DOTNET_ENVIRONMENT"] = Settings.Environment;
        foreach (var (key, value) in settings) start.Environment[key] = value;
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is not (>= 0 and var at)) continue;
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            return new ServerProcess(process, new Uri(line[(at + Listening.Length)..].Trim()));
        }
        throw new InvalidOperationException($"The server ended with {process.ExitCode} before it listened.");
    }
}
