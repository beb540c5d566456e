using System.Diagnostics;

namespace Marketplace.Benchmarks.Hosting;

/// <summary>A server of its own process: the real host on a seeded market, or what it is compared with.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const string Listening = "Now listening on: ";
    private readonly Process process;

    private ServerProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public static Task<ServerProcess> Product(string data, bool cached = true) => Start(
        [Path.Combine(AppContext.BaseDirectory, "Marketplace.Web.dll"), "--urls", "http://127.0.0.1:0"],
        Settings.Of(data, cached).ToDictionary(s => s.Key.Replace(":", "__", StringComparison.Ordinal), s => s.Value));

    public static Task<ServerProcess> Bare(string data) => Start([typeof(ServerProcess).Assembly.Location, "bare", "--data", data], []);

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static async Task<ServerProcess> Start(string[] arguments, Dictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, WorkingDirectory = AppContext.BaseDirectory };
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
