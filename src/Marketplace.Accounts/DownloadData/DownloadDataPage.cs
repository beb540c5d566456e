using Marketplace.Accounts.Domain;

namespace Marketplace.Accounts.DownloadData;

/// <param name="File">The file that was asked for last; null for none.</param>
/// <param name="IsReady">Whether it can be downloaded.</param>
/// <param name="Ticket">What downloads it in this session.</param>
/// <param name="AskFrom">When a new one can be asked for; null for now.</param>
/// <param name="KeptDays">For how many days a file is kept.</param>
/// <param name="Form">The form.</param>
internal sealed record DownloadDataPage(DataFile? File, bool IsReady, string Ticket, DateTime? AskFrom, int KeptDays, DownloadDataForm Form)
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Rounded up.</summary>
    public long Megabytes => ((File?.Size ?? 0) + Megabyte - 1) / Megabyte;

    public bool IsRunning => File?.State == DataFileState.Asked;
}
