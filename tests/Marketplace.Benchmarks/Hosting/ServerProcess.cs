using System.Diagnostics;
using System.Globalization;

namespace Marketplace.Benchmarks.Hosting;

/// <summary>A server in its own process: the real host on a seeded market, or the reference.</summary>
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

    /// <summary>The processor time of the current tiered-compilation threads; null if the system doesn't report it.</summary>
    public TimeSpan Compiling
    {
        get
        {
            var threads = new DirectoryInfo(string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/task"));
            return !threads.Exists ? TimeSpan.Zero : threads.EnumerateDirectories().Select(CompilerTime).Aggregate(TimeSpan.Zero, (sum, t) => sum + t);
        }
    }

    public TimeSpan ProcessorTime => process.TotalProcessorTime;

    /// <summary>Starts the product on a seeded market.</summary>
    /// <param name="data">The market's folder.</param>
    /// <param name="folder">Where the host has been built or published.</param>
    /// <param name="port">The port; 0 for any free port.</param>
    /// <param name="more">Additional settings, also for the .NET runtime.</param>
    /// <param name="log">Hears each line that it writes.</param>
    public static Task<ServerProcess> Product(
        string data, string? folder = null, int port = 0, IReadOnlyDictionary<string, string>? more = null, Action<string>? log = null)
    {
        folder ??= AppContext.BaseDirectory;
        var settings = Settings.Of(data);
        foreach (var (key, value) in more ?? new Dictionary<string, string>()) settings[key] = value;
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        return Start(
            folder, [Path.Combine(folder, "Marketplace.Web.dll"), "--urls", url],
            settings.ToDictionary(s => s.Key.Replace(":", "__", StringComparison.Ordinal), s => s.Value), log);
    }

    public static Task<ServerProcess> Bare(string data) =>
        Start(AppContext.BaseDirectory, [typeof(ServerProcess).Assembly.Location, "bare", "--data", data], [], null);

    /// <summary>Stops it with a signal, as in production, and waits for its end.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> Stop()
    {
        using var term = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static async Task<ServerProcess> Start(string folder, string[] arguments, Dictionary<string, string> settings, Action<string>? log)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, WorkingDirectory = folder };
        settings["ASPNETCORE_ENVIRONMENT"] = settings["DOTNET_ENVIRONMENT"] = Settings.Environment;
        foreach (var (key, value) in settings) start.Environment[key] = value;
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            log?.Invoke(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is not (>= 0 and var at)) continue;
            _ = log is null ? process.StandardOutput.BaseStream.CopyToAsync(Stream.Null) : Listen(process.StandardOutput, log);
            return new ServerProcess(process, new Uri(line[(at + Listening.Length)..].Trim()));
        }
        throw new InvalidOperationException($"The server ended with {process.ExitCode} before it listened.");
    }

    private static TimeSpan CompilerTime(DirectoryInfo thread)
    {
        const string Compiler = "(.NET Tiered Com)";
        const int User = 11, System = 12, TicksPerSecond = 100;
        try
        {
            var line = File.ReadAllText(Path.Combine(thread.FullName, "stat"));
            if (line.IndexOf(Compiler, StringComparison.Ordinal) is not (>= 0 and var at)) return TimeSpan.Zero;
            var figures = line[(at + Compiler.Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return TimeSpan.FromSeconds(new[] { User, System }.Sum(i => double.Parse(figures[i], CultureInfo.InvariantCulture)) / TicksPerSecond);
        }
        catch (IOException)
        {
            return TimeSpan.Zero;
        }
    }

    private static async Task Listen(StreamReader lines, Action<string> log)
    {
        while (await lines.ReadLineAsync() is { } line) log(line);
    }
}
