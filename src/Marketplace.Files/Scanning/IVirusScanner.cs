namespace Marketplace.Files.Scanning;

/// <summary>Looks for viruses. Where none is registered, nothing is scanned.</summary>
public interface IVirusScanner
{
    /// <summary>Looks through a file.</summary>
    /// <param name="content">From its beginning.</param>
    /// <param name="size">Its length in bytes.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="IOException">The scanner is away or does not answer: try again later.</exception>
    Task<ScanResult> Scan(Stream content, long size, CancellationToken cancel);
}
