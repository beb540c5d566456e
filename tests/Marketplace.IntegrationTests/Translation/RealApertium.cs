using System.Diagnostics;

namespace Marketplace.IntegrationTests.Translation;

/// <summary>Apertium's APY with Debian's language pairs in its own process.</summary>
public sealed class RealApertium : IAsyncLifetime
{
    private const string Server = "/usr/bin/apertium-apy";
    private const string Pairs = "/usr/share/apertium/modes";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private Process? process;

    /// <summary>Why it isn't available, or null.</summary>
    public static string? Missing { get; } = File.Exists(Server) && File.Exists($"{Pairs}/eng-spa.mode") && File.Exists($"{Pairs}/es-pt.mode")
        ? null
        : "There is no Apertium. Install it (on Debian: apt-get install apertium-apy apertium-eng-spa apertium-es-pt).";

    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (Missing is not null) return;
        var port = FreePort.Find();
        Address = $"http://127.0.0.1:{port}";
        process = Process.Start(new ProcessStartInfo(Server) { RedirectStandardError = true, ArgumentList = { "-p", $"{port}", Pairs } })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        using var client = new HttpClient();
        for (var started = Stopwatch.StartNew(); ; await Task.Delay(100))
        {
            try
            {
                await client.GetStringAsync(new Uri($"{Address}/listPairs"));
                return;
            }
            catch (HttpRequestException) when (started.Elapsed < Patience && !process.HasExited)
            {
                // It is still starting.
            }
        }
    }

    public Task DisposeAsync()
    {
        process?.Kill(entireProcessTree: true);
        process?.WaitForExit();
        process?.Dispose();
        return Task.CompletedTask;
    }
}
