using Marketplace.Files;
using Marketplace.Kernel.Domain;

namespace Marketplace.Casework.Uploads;

/// <summary>Rule MOD-3: what a file is, is read from its content; a name that says otherwise is refused.</summary>
/// <param name="ContentType">As it is served.</param>
/// <param name="Bytes">As they are kept: a picture is made anew in its full size, so that what is written in it can be read.</param>
public sealed record FileContent(string ContentType, byte[] Bytes)
{
    /// <summary>The refusal of a kind that is not taken.</summary>
    public const string WrongType = "“{0}” can't be used. Choose a picture (PNG, JPEG or WebP), a PDF or a plain text file.";

    /// <summary>The refusal of a PDF without its end.</summary>
    public const string Damaged = "“{0}” is damaged or incomplete. Save the PDF again and upload the new file.";

    private const int EndOfPdf = 1024;

    private static readonly string[] EndingsOfTexts = ["txt", "log", "csv", "md"];

    /// <summary>What a file is, and what is kept of it.</summary>
    /// <exception cref="RuleBroken">It is refused, and the sentence says why.</exception>
    public static async Task<FileContent> Read(UploadedFile file, CancellationToken cancel)
    {
        var isPicture = PictureReader.FormatOf(file.Content) is not null;
        var kind = FileKind.Of(file.Content);
        string[] endings = kind.ContentType switch
        {
            FileKind.PlainText => EndingsOfTexts,
            FileKind.Pdf or "image/png" or "image/jpeg" or "image/webp" => kind.Endings,
            _ => [],
        };
        if (endings.Length == 0 && !isPicture) throw file.Refused(WrongType);
        // A picture of a kind that is not taken is refused for that, whatever its name.
        if (endings.Length > 0 && !(isPicture && kind.ContentType == FileKind.PlainText)) CheckName(file, kind, endings);
        if (isPicture) return new(Picture.ContentType, (await PictureReader.Read(file, [PictureReader.MostOnASide], cancel))[0].Bytes);
        if (kind.ContentType == FileKind.Pdf && file.Content.AsSpan(Math.Max(0, file.Content.Length - EndOfPdf)).IndexOf("%%EOF"u8) < 0) throw file.Refused(Damaged);
        return new(kind.ContentType, file.Content);
    }

    private static void CheckName(UploadedFile file, FileKind kind, string[] endings)
    {
        var ending = FileKind.EndingOf(file.Name);
        if (ending.Length == 0 || endings.Contains(ending)) return;
        throw file.Refused(!kind.Allows(file.Name) || EndingsOfTexts.Contains(ending) ? FileKind.WrongName : WrongType);
    }
}
