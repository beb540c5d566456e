using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Marketplace.BrowserTests;

/// <summary>The Nu HTML Checker, in a process of its own.</summary>
public sealed class HtmlChecker : IDisposable
{
    /// <summary>Razor closes void elements so, and people write reviews in other languages than the page's.</summary>
    private static readonly string[] Harmless = ["Trailing slash on void elements", "This document appears to be written in"];

    private const string Package = "vnu-jar";
    private readonly HttpClient client;
    private readonly Process process;

    private HtmlChecker(int port)
    {
        client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), DefaultRequestHeaders = { { "User-Agent", "Marketplace" } } };
        process = Process.Start(new ProcessStartInfo("java")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "-Dnu.validator.servlet.bind-address=127.0.0.1", "-Dnu.validator.servlet.max-file-size=8388608",
                "-cp", Path.Combine(NodePackages.Find(Package)!, "build", "dist", "vnu.jar"), "nu.validator.servlet.Main", $"{port}",
            },
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Why there is none on this machine, or null.</summary>
    public static string? Missing { get; } = NodePackages.Missing(Package) ?? (HasJava() ? null : "There is no Java on this machine. Install it (on Debian: apt-get install default-jre-headless).");

    public static async Task<HtmlChecker> Start()
    {
        var checker = new HtmlChecker(FreePort.Find());
        for (var started = Stopwatch.StartNew(); ; await Task.Delay(100))
        {
            try
            {
                await checker.Findings("<!DOCTYPE html><html lang=en><title>Ready</title>");
                return checker;
            }
            catch (HttpRequestException) when (started.Elapsed < Steps.Patience && !checker.process.HasExited)
            {
                // It is still starting.
            }
        }
    }

    /// <summary>What is wrong with a page, or could be better, each with the place where it is.</summary>
    public async Task<IReadOnlyList<string>> Findings(string html)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(html));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("text/html; charset=utf-8");
        using var answer = await client.PostAsync(new Uri("?out=json", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
        using var found = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        return [.. found.RootElement.GetProperty("messages").EnumerateArray()
            .Where(m => !Harmless.Any(start => m.GetProperty("message").GetString()!.StartsWith(start, StringComparison.Ordinal)))
            .Select(m => $"{m.GetProperty("message")} {(m.TryGetProperty("extract", out var extract) ? extract : default)}")];
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        client.Dispose();
    }

    private static bool HasJava() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "java")) || File.Exists(Path.Combine(folder, "java.exe")));
}
