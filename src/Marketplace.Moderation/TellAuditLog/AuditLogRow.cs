namespace Marketplace.Moderation.TellAuditLog;

/// <summary>A row of the log: one line, or several views of the same page by the same person within a minute.</summary>
/// <param name="All">The lines, newest first.</param>
internal sealed record AuditLogRow(IReadOnlyList<AuditLogLine> All)
{
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(1);

    public AuditLogLine Newest => All[0];

    /// <param name="lines">The lines, newest first.</param>
    public static IReadOnlyList<AuditLogRow> Join(IEnumerable<AuditLogLine> lines)
    {
        var (rows, views) = (new List<List<AuditLogLine>>(), new Dictionary<(long Staff, string Path), List<AuditLogLine>>());
        foreach (var line in lines)
        {
            var key = (line.Request.StaffId, line.Request.Path);
            if (line.IsView && views.TryGetValue(key, out var row) && row[0].Request.At - line.Request.At <= Together)
            {
                row.Add(line);
                continue;
            }
            rows.Add([line]);
            if (line.IsView) views[key] = rows[^1];
        }
        return [.. rows.Select(row => new AuditLogRow(row))];
    }
}
