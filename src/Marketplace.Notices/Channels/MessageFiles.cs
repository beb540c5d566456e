using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Marketplace.Notices.Channels;

/// <summary>The folders <c>mail</c> and <c>phone</c> under <c>Data</c>. A file's name begins with the message's id: a repeat writes the same file.</summary>
internal sealed class MessageFiles(IConfiguration configuration)
{
    private readonly string root = configuration["Data"] is { Length: > 0 } data ? data : "data";

    public async Task Write(string folder, long id, string content, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.Combine(root, folder));
        await File.WriteAllTextAsync(PathOf(folder, id), content, cancel);
    }

    /// <summary>The newest messages of a folder, by id.</summary>
    public IReadOnlyList<long> Newest(string folder, int most)
    {
        var path = Path.Combine(root, folder);
        if (!Directory.Exists(path)) return [];
        return [.. Directory.EnumerateFiles(path)
            .Select(file => long.TryParse(Path.GetFileNameWithoutExtension(file), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0)
            .OrderDescending()
            .Take(most)];
    }

    public async Task<string?> Read(string folder, long id, CancellationToken cancel)
    {
        var path = PathOf(folder, id);
        return File.Exists(path) ? await File.ReadAllTextAsync(path, cancel) : null;
    }

    private string PathOf(string folder, long id) =>
        Path.Combine(root, folder, string.Create(CultureInfo.InvariantCulture, $"{id}.{(folder == "mail" ? "eml" : "txt")}"));
}
