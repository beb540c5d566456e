namespace Marketplace.Casework.Uploads;

/// <summary>What forms with evidence have in common.</summary>
public static class EvidenceForm
{
    /// <summary>The field of the files.</summary>
    public const string Field = "Files";

    /// <summary>The largest form, in bytes: eleven files of the largest size that may be configured, for one too many still gets its own sentence.</summary>
    public const long MostBytes = 11 * 11 * 1024 * 1024;
}
