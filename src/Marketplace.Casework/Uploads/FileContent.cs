using System.Text;
using Marketplace.Files;
using Marketplace.Kernel.Domain;

namespace Marketplace.Casework.Uploads;

/// <summary>Rule MOD-3: what a file is, is read from its content; a name that says otherwise is a lie, and refused.</summary>
/// <param name="ContentType">As it is served.</param>
/// <param name="Bytes">As they are kept: a picture is made anew in its full size, so that what is written in it can be read.</param>
public sealed record FileContent(string ContentType, byte[] Bytes)
{
    /// <summary>The type of a PDF.</summary>
    public const string Pdf = "application/pdf";

    /// <summary>The type of a plain text.</summary>
    public const string PlainText = "text/plain";

    /// <summary>The refusal of a kind that is not taken.</summary>
    public const string Stranger = "“{0}” is not a picture (PNG, JPEG, WebP), a PDF or a plain text.";

    /// <summary>The refusal of a name that says otherwise.</summary>
    public const string Lie = "“{0}” is not what its name says. Please send the file itself.";

    /// <summary>The refusal of a PDF without its end.</summary>
    public const string CutOff = "“{0}” is a damaged PDF, or not whole.";

    private const int EndOfPdf = 1024;

    private static readonly Dictionary<string, string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "PNG",
        [".jpg"] = "JPEG",
        [".jpeg"] = "JPEG",
        [".webp"] = "WebP",
        [".pdf"] = Pdf,
        [".txt"] = PlainText,
        [".log"] = PlainText,
        [".csv"] = PlainText,
        [".md"] = PlainText,
    };

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>What a file is, and what is kept of it.</summary>
    /// <exception cref="RuleBroken">It is refused, and the sentence says why.</exception>
    public static async Task<FileContent> Read(UploadedFile file, CancellationToken cancel)
    {
        var picture = PictureReader.FormatOf(file.Content);
        var kind = picture ?? (file.Content.AsSpan().StartsWith("%PDF-"u8) ? Pdf : IsText(file.Content) ? PlainText : throw file.Refused(Stranger));
        var ending = Path.GetExtension(file.Name);
        // A picture of a kind that is not taken is refused for that, whatever its name.
        if (ending.Length > 0 && Endings.ContainsValue(kind) && Endings.GetValueOrDefault(ending) != kind)
        {
            throw file.Refused(Endings.ContainsKey(ending) ? Lie : Stranger);
        }
        if (picture is not null) return new(Picture.ContentType, (await PictureReader.Read(file, [PictureReader.MostOnASide], cancel))[0].Bytes);
        if (kind == Pdf && file.Content.AsSpan(Math.Max(0, file.Content.Length - EndOfPdf)).IndexOf("%%EOF"u8) < 0) throw file.Refused(CutOff);
        return new(kind, file.Content);
    }

    private static bool IsText(byte[] file)
    {
        try
        {
            return !Strict.GetString(file).Any(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f'));
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
