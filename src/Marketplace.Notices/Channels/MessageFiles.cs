using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Marketplace.Notices.Channels;

/// <summary>
/// The folders <c>mail</c> and <c>phone</c> under <c>Data</c>. A file is named after the message's id, so a retry overwrites it. Files contain
/// password links, so only the account that runs the product may read them.
/// </summary>
internal sealed class MessageFiles(IConfiguration configuration)
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string root = configuration["Data"] is { Length: > 0 } data ? data : "data";

    public async Task Write(string folder, long id, byte[] content, CancellationToken cancel)
    {
        var (path, options) = (PathOf(folder, id), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write });
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }
        else
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!, Private | UnixFileMode.UserExecute);
            options.UnixCreateMode = Private;
        }
        // Readers find either the complete file or none.
        var draft = $"{path}.{Guid.NewGuid():N}";
        await using (var file = new FileStream(draft, options)) await file.WriteAsync(content, cancel);
        File.Move(draft, path, overwrite: true);
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

    /// <summary>The file, or null if there is none.</summary>
    public Stream? Open(string folder, long id)
    {
        var path = PathOf(folder, id);
        return File.Exists(path) ? File.OpenRead(path) : null;
    }

    private string PathOf(string folder, long id) =>
        Path.Combine(root, folder, string.Create(CultureInfo.InvariantCulture, $"{id}.{(folder == "mail" ? "eml" : "txt")}"));
}
