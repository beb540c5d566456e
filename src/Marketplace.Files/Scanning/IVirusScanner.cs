namespace Marketplace.Files.Scanning;

/// <summary>Scans for viruses. If none is registered, nothing is scanned.</summary>
public interface IVirusScanner
{
    /// <summary>Scans a file.</summary>
    /// <param name="content">The content, from its start.</param>
    /// <param name="size">Its length in bytes.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>The result.</returns>
    /// <exception cref="IOException">The scanner is unreachable or does not answer: retry later.</exception>
    Task<ScanResult> Scan(Stream content, long size, CancellationToken cancel);
}
