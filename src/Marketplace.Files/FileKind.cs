using System.Buffers;
using System.Text;

namespace Marketplace.Files;

/// <summary>
/// What a file is, read from its first bytes. A name that says otherwise is not allowed where that could mislead: a program that looks like a picture.
/// </summary>
/// <param name="ContentType">As it is served.</param>
/// <param name="Endings">How names of such files end, without the dot; empty where any ending will do.</param>
public sealed record FileKind(string ContentType, params string[] Endings)
{
    /// <summary>How many bytes tell what a file is.</summary>
    public const int HeadLength = 4096;

    /// <summary>The type of a PDF.</summary>
    public const string Pdf = "application/pdf";

    /// <summary>The type of a plain text.</summary>
    public const string PlainText = "text/plain";

    /// <summary>The refusal of a name that says otherwise; {0} is the name.</summary>
    public const string WrongName = "The content of “{0}” doesn't match its file name. Check the file and send it again.";

    private static readonly FileKind Unknown = new("application/octet-stream");
    private static readonly FileKind Text = new(PlainText);

    /// <summary>
    /// What stands where in files of a kind. Where several begin alike, one kind has all their endings. An ending that many programs use for
    /// different things, such as <c>bin</c>, is none of them.
    /// </summary>
    private static readonly (int Offset, byte[] Bytes, FileKind Kind)[] Known =
    [
        (0, [0x89, .. "PNG\r\n"u8], new("image/png", "png")),
        (0, [0xFF, 0xD8, 0xFF], new("image/jpeg", "jpg", "jpeg", "jpe", "jfif")),
        (0, [.. "GIF8"u8], new("image/gif", "gif")),
        (8, [.. "WEBP"u8], new("image/webp", "webp")),
        (0, [.. "II*\0"u8], new("image/tiff", "tif", "tiff", "dng", "nef", "cr2", "arw")),
        (0, [.. "MM\0*"u8], new("image/tiff", "tif", "tiff", "dng", "nef")),
        (0, [.. "8BPS"u8], new("image/vnd.adobe.photoshop", "psd", "psb")),
        (4, [.. "ftypheic"u8], new("image/heic", "heic", "heif")),
        (4, [.. "ftypavif"u8], new("image/avif", "avif")),
        (4, [.. "ftypqt"u8], new("video/quicktime", "mov", "qt")),
        (4, [.. "ftypM4A"u8], new("audio/mp4", "m4a", "m4b")),
        (4, [.. "ftyp"u8], new("video/mp4", "mp4", "m4v", "m4a", "mov", "3gp", "heic", "heif", "cr3")),
        (0, [0x1A, 0x45, 0xDF, 0xA3], new("video/webm", "webm", "mkv", "mka", "weba")),
        (8, [.. "AVI "u8], new("video/x-msvideo", "avi")),
        (8, [.. "WAVE"u8], new("audio/wav", "wav")),
        (0, [.. "ID3"u8], new("audio/mpeg", "mp3")),
        (0, [0xFF, 0xFB], new("audio/mpeg", "mp3")),
        (0, [.. "fLaC"u8], new("audio/flac", "flac")),
        (0, [.. "OggS"u8], new("audio/ogg", "ogg", "oga", "ogv", "opus")),
        (8, [.. "AIF"u8], new("audio/aiff", "aif", "aiff", "aifc")),
        (0, [.. "%PDF-"u8], new(Pdf, "pdf", "ai")),
        (0, [.. "%!PS"u8], new("application/postscript", "ps", "eps", "ai")),
        (0, [.. "PK\u0003\u0004"u8], new(
            "application/zip", "zip", "docx", "xlsx", "pptx", "docm", "xlsm", "pptm", "odt", "ods", "odp", "odg", "epub", "jar", "apk", "3mf", "kmz")),
        (0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], new("application/x-ole-storage", "doc", "xls", "ppt", "msg", "msi", "pub", "vsd")),
        (0, [.. "{\\rtf"u8], new("application/rtf", "rtf")),
        (0, [.. "Rar!"u8], new("application/vnd.rar", "rar", "cbr")),
        (0, [.. "7z"u8, 0xBC, 0xAF], new("application/x-7z-compressed", "7z", "cb7")),
        (0, [0x1F, 0x8B], new("application/gzip", "gz", "tgz", "svgz")),
        (0, [.. "BZh"u8], new("application/x-bzip2", "bz2")),
        (0, [0xFD, .. "7zXZ"u8], new("application/x-xz", "xz")),
        (257, [.. "ustar"u8], new("application/x-tar", "tar")),
        (0, [.. "wOFF"u8], new("font/woff", "woff")),
        (0, [.. "wOF2"u8], new("font/woff2", "woff2")),
        (0, [.. "OTTO"u8], new("font/otf", "otf")),
        (0, [0, 1, 0, 0, 0], new("font/ttf", "ttf")),
        (0, [.. "MZ"u8], new("application/vnd.microsoft.portable-executable", "exe", "dll", "scr", "cpl", "ocx")),
        (0, [0x7F, .. "ELF"u8], new("application/x-elf", "so", "elf", "appimage")),
    ];

    private static readonly HashSet<string> Endable = [.. Known.SelectMany(k => k.Kind.Endings)];

    /// <summary>Whether a browser may show it within a page.</summary>
    public static bool IsPicture(string contentType) => contentType is "image/png" or "image/jpeg" or "image/gif" or "image/webp";

    /// <summary>What a file is.</summary>
    /// <param name="head">Its first <see cref="HeadLength"/> bytes at least, or all of it.</param>
    public static FileKind Of(ReadOnlySpan<byte> head)
    {
        var isText = IsText(head);
        foreach (var (offset, bytes, kind) in Known)
        {
            if (head.Length < offset + bytes.Length || !head.Slice(offset, bytes.Length).SequenceEqual(bytes)) continue;
            // A letter may begin with "MZ" or "OTTO"; these kinds alone are written in letters.
            if (!isText || kind.ContentType is Pdf or "application/postscript" or "application/rtf") return kind;
        }
        return isText ? Text : Unknown;
    }

    /// <summary>How a name ends, in small letters and without the dot; empty where it has no ending.</summary>
    public static string EndingOf(string name) => Path.GetExtension(name).TrimStart('.').ToLowerInvariant();

    /// <summary>Whether a file of this kind may be called so. An ending of no known kind promises nothing.</summary>
    public bool Allows(string name) => EndingOf(name) is var ending && (!Endable.Contains(ending) || Endings.Contains(ending));

    /// <summary>Strict UTF-8 without control characters; a head that is not all of the file may end within a character.</summary>
    private static bool IsText(ReadOnlySpan<byte> head)
    {
        var isCut = head.Length >= HeadLength;
        while (head.Length > 0)
        {
            var state = Rune.DecodeFromUtf8(head, out var rune, out var length);
            if (state == OperationStatus.NeedMoreData) return isCut;
            if (state != OperationStatus.Done || (Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r' or '\f'))) return false;
            head = head[length..];
        }
        return true;
    }
}
