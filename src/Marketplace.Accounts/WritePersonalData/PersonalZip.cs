using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Marketplace.Contracts.Personal;

namespace Marketplace.Accounts.WritePersonalData;

/// <summary>A ZIP file of JSON lists and files. Rows are written as they are read: of a list, one page is in memory.</summary>
/// <param name="zip">The archive.</param>
/// <param name="goesOn">Called for each page, and for each piece of a file.</param>
internal sealed class PersonalZip(ZipArchive zip, Func<CancellationToken, Task> goesOn) : IPersonalFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new NumberInJson(), new ReasonsInJson() },
    };

    public async Task Write(string name, Func<long, Task<IReadOnlyList<PersonalRow>>> page, CancellationToken cancel)
    {
        if (await page(0) is not { Count: > 0 } first) return;
        await using var entry = await zip.CreateEntry($"{name}.json").OpenAsync(cancel);
        await JsonSerializer.SerializeAsync(entry, Rows(first, page, cancel), Json, cancel);
    }

    public async Task Write(string name, IReadOnlyList<object> rows, CancellationToken cancel)
    {
        if (rows.Count == 0) return;
        await goesOn(cancel);
        await using var entry = await zip.CreateEntry($"{name}.json").OpenAsync(cancel);
        await JsonSerializer.SerializeAsync(entry, rows, Json, cancel);
    }

    public async Task Add(string path, Func<Stream, CancellationToken, Task> content, CancellationToken cancel)
    {
        await goesOn(cancel);
        await using var entry = await zip.CreateEntry(Safe(path)).OpenAsync(cancel);
        await using var watched = new WatchedStream(entry, goesOn);
        await content(watched, cancel);
    }

    private async IAsyncEnumerable<object> Rows(IReadOnlyList<PersonalRow> first, Func<long, Task<IReadOnlyList<PersonalRow>>> page, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var rows = first; rows.Count > 0; rows = await page(rows[^1].Key))
        {
            foreach (var row in rows) yield return row.Content;
            await goesOn(cancel);
        }
    }

    /// <summary>A name that somebody else gave a file leads into no other folder.</summary>
    private static string Safe(string path) => string.Join('/', path.Split('/', '\\')
        .Select(part => string.Concat(part.Select(letter => char.IsControl(letter) || letter is ':' or '*' or '?' or '"' or '<' or '>' or '|' ? '_' : letter)).Trim('.', ' '))
        .Where(part => part.Length > 0));
}
