namespace Marketplace.Files.Scanning;

/// <summary>The result of a virus scan.</summary>
public enum ScanResult
{
    /// <summary>Not scanned: there is no scanner, or the file is too large for it.</summary>
    NotScanned = 0,

    /// <summary>Waiting for the scanner.</summary>
    Pending = 1,

    /// <summary>The scanner found nothing.</summary>
    Clean = 2,

    /// <summary>The scanner found a virus.</summary>
    Infected = 3,
}
