using System.Buffers.Binary;

namespace Marketplace.Kernel.Files;

/// <summary>
/// Walks a JPEG segment by segment and keeps those that make the picture, with its colours and which side is up. Source: ITU-T T.81, annex B.
/// </summary>
internal static class JpegWalk
{
    private const byte StartOfImage = 0xD8, EndOfImage = 0xD9, StartOfScan = 0xDA, Restart = 0xDD, Comment = 0xFE;
    private const byte App0 = 0xE0, App1 = 0xE1, App2 = 0xE2, App14 = 0xEE, App15 = 0xEF;

    public static bool Begins(ReadOnlySpan<byte> file) => file.Length > 3 && file[0] == 0xFF && file[1] == StartOfImage && file[2] == 0xFF;

    public static Picture? Read(ReadOnlySpan<byte> file, out string wrong)
    {
        wrong = Picture.Damaged;
        var kept = new MemoryStream(file.Length);
        kept.Write(file[..2]);
        var (width, height, scanned) = (0, 0, false);
        for (var at = 2; ;)
        {
            // Any number of fill bytes may stand before a marker.
            while (at + 1 < file.Length && file[at] == 0xFF && file[at + 1] == 0xFF) at++;
            if (at + 1 >= file.Length || file[at] != 0xFF) return null;
            var marker = file[at + 1];
            if (marker == EndOfImage) break;
            if (at + 4 > file.Length) return null;
            var end = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (end < at + 4 || end > file.Length) return null;
            var body = file[(at + 4)..end];
            switch (marker)
            {
                case 0xC0 or 0xC1 or 0xC2:
                    if (width != 0 || body.Length < 6 || body.Length != 6 + 3 * body[5]) return null;
                    height = BinaryPrimitives.ReadUInt16BigEndian(body[1..]);
                    width = BinaryPrimitives.ReadUInt16BigEndian(body[3..]);
                    break;
                case StartOfScan:
                    if (width == 0) return null;
                    scanned = true;
                    end = EndOfScan(file, end);
                    break;
                case 0xC4 or 0xDB or Restart or (>= App0 and <= App15) or Comment:
                    break;
                default:
                    return null;
            }
            if (Orientation(marker, body) is { } orientation) kept.Write(OnlyOrientation(orientation));
            if (IsPicture(marker, body)) kept.Write(file[at..end]);
            at = end;
        }
        if (!scanned) return null;
        kept.Write([0xFF, EndOfImage]);
        wrong = "";
        return new Picture("image/jpeg", width, height, kept.ToArray());
    }

    private static bool IsPicture(byte marker, ReadOnlySpan<byte> body) => marker switch
    {
        // The short JFIF header alone: a longer one carries a small second picture.
        App0 => body.Length == 14 && body.StartsWith("JFIF\0"u8),
        App2 => body.StartsWith("ICC_PROFILE\0"u8),
        App14 => body.Length == 12 && body.StartsWith("Adobe"u8),
        >= App0 and <= App15 or Comment => false,
        _ => true,
    };

    /// <summary>Where the next marker stands: compressed data hides its FF bytes behind 00 and holds nothing but restart markers.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> file, int at)
    {
        while (at + 1 < file.Length && !(file[at] == 0xFF && file[at + 1] is not 0 and not (>= 0xD0 and <= 0xD7))) at++;
        return at;
    }

    /// <summary>Which side is up, 2 to 8, as Exif says it: without it a telephone's pictures would lie on their sides.</summary>
    private static ushort? Orientation(byte marker, ReadOnlySpan<byte> body)
    {
        if (marker != App1 || !body.StartsWith("Exif\0\0"u8) || body.Length < 20) return null;
        var tiff = body[6..];
        var little = tiff.StartsWith("II"u8);
        var at = (long)(little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]));
        if (at + 2 > tiff.Length) return null;
        var entries = Short(tiff[(int)at..], little);
        for (var entry = at + 2; entries-- > 0 && entry + 12 <= tiff.Length; entry += 12)
        {
            if (Short(tiff[(int)entry..], little) != 0x0112) continue;
            return Short(tiff[(int)(entry + 8)..], little) is var orientation and >= 2 and <= 8 ? orientation : null;
        }
        return null;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static byte[] OnlyOrientation(ushort orientation) =>
    [
        0xFF, App1, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
    ];
}
