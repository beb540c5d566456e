using System.Text;
using Microsoft.Data.Sqlite;

namespace Marketplace.IntegrationTests.Accounts;

/// <summary>Looks for texts in every column of every table of all modules, and in every other file of the market's folder.</summary>
internal static class Everywhere
{
    /// <summary>Written instead of sent: they stand for other people's mailboxes and phones.</summary>
    private static readonly string[] Sent = ["mail", "phone"];

    /// <returns>Where each text was found, such as "orders.Orders.BuyerName: ines".</returns>
    public static async Task<SortedSet<string>> Find(Market market, params string[] texts)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(market.Folder, "*.db"))
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            await connection.OpenAsync();
            foreach (var table in await Read(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"))
            {
                foreach (var column in await Read(connection, $"SELECT name FROM pragma_table_info('{table}')"))
                {
                    foreach (var text in texts)
                    {
                        await using var command = connection.CreateCommand();
                        command.CommandText = $"SELECT COUNT(*) FROM \"{table}\" WHERE instr(lower(CAST(\"{column}\" AS TEXT)), lower($text)) > 0";
                        command.Parameters.AddWithValue("$text", text);
                        if ((long)(await command.ExecuteScalarAsync())! > 0) found.Add($"{Path.GetFileNameWithoutExtension(file)}.{table}.{column}: {text}");
                    }
                }
            }
        }
        foreach (var file in Directory.GetFiles(market.Folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(market.Folder, file);
            if (path.Contains(".db", StringComparison.Ordinal) || Sent.Contains(path.Split(Path.DirectorySeparatorChar)[0])) continue;
            var content = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file));
            foreach (var text in texts.Where(t => content.Contains(t, StringComparison.OrdinalIgnoreCase))) found.Add($"{path}: {text}");
        }
        return found;
    }

    /// <summary>All rows of a table, to compare them.</summary>
    public static async Task<List<string>> Rows(Market market, string module, string table)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(market.Folder, $"{module}.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await connection.OpenAsync();
        var columns = await Read(connection, $"SELECT name FROM pragma_table_info('{table}')");
        return await Read(connection, $"SELECT {string.Join(" || ' ' || ", columns.Select(c => $"ifnull(\"{c}\", '')"))} AS row FROM \"{table}\" ORDER BY row");
    }

    private static async Task<List<string>> Read(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(reader.GetString(0));
        return rows;
    }
}
