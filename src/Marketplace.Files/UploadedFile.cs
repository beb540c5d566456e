using Marketplace.Kernel.Domain;
using Marketplace.Texts;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Files;

/// <summary>A file that came with a form.</summary>
/// <param name="Name">Safe to keep and to show, see <see cref="FileName.Clean"/>.</param>
/// <param name="Field">The form's field that a refusal belongs to.</param>
/// <param name="Content">The whole content.</param>
public sealed record UploadedFile(string Name, string Field, byte[] Content)
{
    /// <summary>The refusal of a file without content; {0} is its name.</summary>
    public const string Empty = "“{0}” is empty. Choose another file.";

    /// <summary>The refusal of a large one; {1} is how many megabytes are taken.</summary>
    public const string TooLarge = "“{0}” is larger than {1} MB. Choose a smaller file.";

    /// <summary>Reads a file into memory; until then the framework keeps it on disk.</summary>
    /// <param name="file">As it came.</param>
    /// <param name="megabytes">How large it may be, in units of 1,048,576 bytes.</param>
    /// <param name="field">The form's field.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="RuleBroken">It is empty, or larger.</exception>
    public static async Task<UploadedFile> Read(IFormFile file, int megabytes, string field, CancellationToken cancel)
    {
        var read = new UploadedFile(FileName.Clean(file.FileName), field, new byte[Math.Min(file.Length, megabytes * 1024L * 1024)]);
        if (file.Length == 0) throw read.Refused(Empty);
        if (file.Length > read.Content.Length) throw read.Refused(TooLarge, megabytes);
        await using var content = file.OpenReadStream();
        await content.ReadExactlyAsync(read.Content, cancel);
        return read;
    }

    /// <summary>Why this file is not taken.</summary>
    /// <param name="sentence">With {0} for the file's name.</param>
    /// <param name="more">What stands for {1} and so on.</param>
    public RuleBroken Refused(string sentence, params IReadOnlyList<object> more) => new(sentence, Field, false, [Name, .. more]);
}
