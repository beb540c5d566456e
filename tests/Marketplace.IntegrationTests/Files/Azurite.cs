using System.Diagnostics;

namespace Marketplace.IntegrationTests.Files;

/// <summary>Azure's Blob Storage emulator in its own process.</summary>
internal sealed class Azurite : IDisposable
{
    /// <summary>The emulator's published account, which is not a secret.</summary>
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly string folder = Directory.CreateTempSubdirectory("azurite-").FullName;
    private readonly Process process;

    public Azurite()
    {
        var port = FreePort.Find();
        process = Process.Start(new ProcessStartInfo("node")
        {
            RedirectStandardOutput = true,
            ArgumentList =
            {
                Path.Combine(NodePackages.Find("azurite")!, "dist", "src", "blob", "main.js"),
                "--blobHost", "127.0.0.1", "--blobPort", $"{port}", "--location", folder, "--skipApiVersionCheck", "--disableTelemetry",
            },
        })!;
        while (process.StandardOutput.ReadLine() is { } line && !line.Contains("successfully listens", StringComparison.Ordinal))
        {
            // It prints its settings first.
        }
        process.HasExited.ShouldBeFalse("azurite ended");
        _ = process.StandardOutput.ReadToEndAsync();
        ConnectionString = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{port}/{Account};";
    }

    public string ConnectionString { get; }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
