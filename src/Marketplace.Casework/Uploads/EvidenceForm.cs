namespace Marketplace.Casework.Uploads;

/// <summary>Constants for forms with evidence.</summary>
public static class EvidenceForm
{
    /// <summary>The name of the file field.</summary>
    public const string Field = "Files";

    /// <summary>The largest form, in bytes: eleven files of the largest configurable size, so that one file too many still gets its own error.</summary>
    public const long MostBytes = 11 * 11 * 1024 * 1024;
}
