using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Marketplace.Benchmarks.Loading;

/// <summary>Requests the pages with <c>wrk</c>, if it is installed.</summary>
internal sealed partial class Wrk
{
    public async Task Drive(Measured into, Uri address, Case what, byte[] request, TimeSpan span)
    {
        var lines = Encoding.ASCII.GetString(request).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        string[] arguments =
        [
            "-t", "1", "-c", $"{what.Clients}", "-d", $"{Math.Max(1, (int)span.TotalSeconds)}s", "--latency",
            .. lines.Skip(2).SelectMany(header => new[] { "-H", header }), new Uri(address, lines[0].Split(' ')[1]).ToString(),
        ];
        using var process = Process.Start(new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        var count = int.Parse(Total().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
        var seconds = double.Parse(Total().Match(said).Groups[2].Value, CultureInfo.InvariantCulture);
        using var wire = new Wire(address);
        // wrk reports two points of the distribution; the others are interpolated.
        var (half, most) = (Milliseconds(said, "50%"), Milliseconds(said, "99%"));
        into.Add(Enumerable.Range(0, count).Select(i => i < count * 0.985 ? half : most), seconds, wire.Send(request).Bytes);
    }

    private static double Milliseconds(string said, string share)
    {
        var match = Regex.Match(said, $@"{share}\s+([\d.]+)(us|ms|s)");
        return double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) * match.Groups[2].Value switch { "us" => 0.001, "ms" => 1, _ => 1000 };
    }

    [GeneratedRegex(@"(\d+) requests in ([\d.]+)s")]
    private static partial Regex Total();
}
