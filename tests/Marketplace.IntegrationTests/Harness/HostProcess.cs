using System.Diagnostics;

namespace Marketplace.IntegrationTests.Harness;

/// <summary>The product in its own process, on the database of a market in this process.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process process;

    private HostProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Its current memory, in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Its peak memory, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>Starts it; with <paramref name="killAt"/>, for example "before deliver offers.offer-bought", it is killed at that step.</summary>
    public static async Task<HostProcess> Start(Market market, string? killAt = null)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            WorkingDirectory = market.Folder,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Marketplace.Web.dll"), "--urls", "http://127.0.0.1:0" },
            Environment =
            {
                ["DOTNET_ENVIRONMENT"] = "Testing",
                ["ASPNETCORE_ENVIRONMENT"] = "Testing",
                ["ConnectionStrings__Marketplace"] = market.ConnectionString,
                ["Data"] = market.Folder,
                ["Demo"] = "false",
                ["Accounts__StaffSecondFactor"] = "false",
                ["Serilog__Using__0"] = "Serilog.Sinks.Console",
                ["Serilog__WriteTo__0__Name"] = "Console",
                ["Serilog__MinimumLevel__Override__Microsoft.Hosting.Lifetime"] = "Information",
            },
        };
        foreach (var (key, value) in market.Settings) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        if (killAt is not null)
        {
            start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(HostProcess).Assembly.Location;
            start.Environment["KILL_AT"] = killAt;
        }
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            const string Listening = "Now listening on: ";
            if (line.IndexOf(Listening, StringComparison.Ordinal) is var at and >= 0)
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new HostProcess(process, new Uri(line[(at + Listening.Length)..].Trim('"', ' ').Split(' ')[0].Trim('"')));
            }
        }
        throw new InvalidOperationException($"The host ended with {process.ExitCode} before it listened.");
    }

    /// <summary>The product's response, or null if it was killed during the request.</summary>
    public async Task<HttpResponseMessage?> Send(HttpRequestMessage request)
    {
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Address };
        try
        {
            return await client.SendAsync(request);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>As <c>kill -9</c> does.</summary>
    public void Kill() => process.Kill();

    /// <exception cref="TimeoutException">It never reached the step where it should be killed.</exception>
    public async Task<int> Exit()
    {
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }
}
