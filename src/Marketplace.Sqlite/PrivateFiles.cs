using Microsoft.Data.Sqlite;

namespace Marketplace.Sqlite;

/// <summary>
/// SQLite's files contain people's data and the keys of their cookies, so only the host's own account may read them. SQLite's
/// log and index files get the file's mode.
/// </summary>
internal static class PrivateFiles
{
    private const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Folder = File | UnixFileMode.UserExecute;

    /// <summary>Creates the folder and the file if missing, and restricts access to existing ones. On Windows, the folder's rights apply.</summary>
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
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite | FileShare.Delete, UnixCreateMode = File };
        new FileStream(path, options).Dispose();
        foreach (var part in new[] { path, $"{path}-wal", $"{path}-shm" }.Where(System.IO.File.Exists)) System.IO.File.SetUnixFileMode(part, File);
    }
}
