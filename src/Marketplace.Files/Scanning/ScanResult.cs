namespace Marketplace.Files.Scanning;

/// <summary>What is known about viruses in a file.</summary>
public enum ScanResult
{
    /// <summary>Nothing: no scanner looked at it, or it is larger than the scanner takes.</summary>
    NotScanned = 0,

    /// <summary>The scanner has yet to look at it.</summary>
    Pending = 1,

    /// <summary>The scanner found nothing.</summary>
    Clean = 2,

    /// <summary>The scanner found a virus.</summary>
    Infected = 3,
}
