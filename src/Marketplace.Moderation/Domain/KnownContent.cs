using System.Text;
using Marketplace.Kernel.Files;

namespace Marketplace.Moderation.Domain;

/// <summary>Rule MOD-3: what a file is, is read from its content; a name that says otherwise is a lie, and refused.</summary>
/// <param name="ContentType">As it is served.</param>
/// <param name="Bytes">As they are kept: of a picture only what is picture.</param>
internal sealed record KnownContent(string ContentType, byte[] Bytes)
{
    public const string Pdf = "application/pdf";
    public const string PlainText = "text/plain";
    public const string Stranger = "“{0}” is not a picture (PNG, JPEG, WebP), a PDF or a plain text.";
    public const string Lie = "“{0}” is not what its name says. Please send the file itself.";
    public const string CutOff = "“{0}” is a damaged PDF, or not whole.";
    private const int EndOfPdf = 1024;

    private static readonly Dictionary<string, string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".webp"] = "image/webp",
        [".pdf"] = Pdf,
        [".txt"] = PlainText,
        [".log"] = PlainText,
        [".csv"] = PlainText,
        [".md"] = PlainText,
    };

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <param name="file">The whole file, not empty.</param>
    /// <param name="name">Its name.</param>
    /// <param name="wrong">Where it is refused: why, as a sentence with {0} for the name.</param>
    public static KnownContent? Read(byte[] file, string name, out string wrong)
    {
        var picture = Picture.Read(file, out wrong);
        if (picture is null && wrong != Picture.Unknown) return null;
        var type = picture?.ContentType ?? (file.AsSpan().StartsWith("%PDF-"u8) ? Pdf : IsText(file) ? PlainText : null);
        var ending = Path.GetExtension(name);
        wrong = type switch
        {
            null => Stranger,
            _ when ending.Length > 0 && Endings.GetValueOrDefault(ending) != type => Endings.ContainsKey(ending) ? Lie : Stranger,
            Pdf when file.AsSpan(Math.Max(0, file.Length - EndOfPdf)).IndexOf("%%EOF"u8) < 0 => CutOff,
            _ => "",
        };
        return wrong.Length == 0 ? new(type!, picture?.Bytes ?? file) : null;
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
