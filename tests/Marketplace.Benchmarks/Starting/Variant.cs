using System.Diagnostics;
using Marketplace.Benchmarks.Loading;

namespace Marketplace.Benchmarks.Starting;

/// <summary>A way to publish and run the host, with its measurements.</summary>
/// <param name="Name">What is different.</param>
/// <param name="ReadyToRun">Whether it is compiled ahead.</param>
/// <param name="Runtime">Settings of the .NET runtime.</param>
internal sealed record Variant(string Name, bool ReadyToRun, Dictionary<string, string> Runtime)
{
    /// <summary>Milliseconds from the start of the process to the end of the first page.</summary>
    public List<double> FirstPage { get; } = [];

    /// <summary>Milliseconds of processor time until then, which other load on the machine affects less.</summary>
    public List<double> Work { get; } = [];

    /// <summary>Megabytes after the first page.</summary>
    public List<double> Fresh { get; } = [];

    /// <summary>Megabytes after the load.</summary>
    public List<double> Driven { get; } = [];

    /// <summary>The page measured last, when the host is warm.</summary>
    public Measured Warm { get; } = new();

    /// <summary>Publishes the host, unless another variant already did.</summary>
    /// <returns>The folder.</returns>
    public async Task<string> Publish(string project, string into)
    {
        var folder = Path.Combine(into, ReadyToRun ? "ahead" : "plain");
        if (Directory.Exists(folder)) return folder;
        string[] arguments = ["publish", project, "-c", "Release", "--use-current-runtime", $"-p:PublishReadyToRun={ReadyToRun}", "-o", folder, "-v", "quiet"];
        using var publish = Process.Start(new ProcessStartInfo("dotnet", arguments))!;
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? folder : throw new InvalidOperationException($"The host could not be published: {publish.ExitCode}.");
    }
}
