using Microsoft.Data.Sqlite;

namespace Marketplace.Sqlite;

/// <summary>
/// SQLite's files hold everything that people wrote, and the keys of their cookies: only the account under which the host runs reads them. What SQLite
/// keeps beside a file, its log and its index, gets the file's own mode.
/// </summary>
internal static class PrivateFiles
{
    private const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Folder = File | UnixFileMode.UserExecute;

    /// <summary>Makes the folder and the file where they are missing, and closes to others what an earlier version left open. On Windows the folder's own rights hold.</summary>
    public static void Prepare(SqliteConnectionStringBuilder connection)
    {
        var isFile = connection is { Mode: SqliteOpenMode.ReadWriteCreate, DataSource: not ("" or ":memory:") }
            && !connection.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase);
        if (!isFile) return;
        var path = Path.GetFullPath(connection.DataSource);
        var folder = Path.GetDirectoryName(path)!;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }
        Directory.CreateDirectory(folder, Folder);
        using (new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite | FileShare.Delete,
            UnixCreateMode = File,
        }))
        {
        }
        foreach (var part in new[] { path, $"{path}-wal", $"{path}-shm" })
        {
            if (System.IO.File.Exists(part)) System.IO.File.SetUnixFileMode(part, File);
        }
    }
}
