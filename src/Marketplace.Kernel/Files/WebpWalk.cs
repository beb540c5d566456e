using System.Buffers.Binary;
using System.Text;

namespace Marketplace.Kernel.Files;

/// <summary>Walks a WebP chunk by chunk and keeps those that make the picture. Source: RFC 9649.</summary>
internal static class WebpWalk
{
    private const int Frame = 8;
    private const int HeaderLength = 12;
    private const byte Animation = 0x02, Transparency = 0x10, Colours = 0x20;

    public static bool Begins(ReadOnlySpan<byte> file) =>
        file.Length > HeaderLength && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8);

    public static Picture? Read(ReadOnlySpan<byte> file, out string wrong)
    {
        wrong = Picture.Damaged;
        var length = BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
        if (length < HeaderLength || length > file.Length - Frame) return null;
        var kept = new MemoryStream(file.Length);
        kept.Write(file[..HeaderLength]);
        (int Width, int Height)? canvas = null, size = null;
        for (var rest = file[HeaderLength..(Frame + (int)length)]; rest.Length > 0;)
        {
            if (rest.Length < Frame) return null;
            var bytes = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            var padded = (long)bytes + (bytes & 1);
            if (padded > rest.Length - Frame) return null;
            var chunk = rest[..(Frame + (int)padded)];
            var body = chunk.Slice(Frame, (int)bytes);
            var name = Encoding.Latin1.GetString(chunk[..4]);
            if (name is "ANIM" or "ANMF" || (name == "VP8X" && body.Length == 10 && (body[0] & Animation) != 0))
            {
                wrong = Picture.Moving;
                return null;
            }
            if (name == "VP8X")
            {
                if (canvas is not null || size is not null || body.Length != 10) return null;
                canvas = (1 + Triple(body[4..]), 1 + Triple(body[7..]));
                kept.Write(chunk[..Frame]);
                kept.Write([(byte)(body[0] & (Transparency | Colours)), 0, 0, 0]);
                kept.Write(body[4..]);
            }
            else if (name is "VP8 " or "VP8L")
            {
                if (size is not null || (name == "VP8 " ? Lossy(body) : Lossless(body)) is not { } found) return null;
                size = found;
            }
            if (name is "VP8 " or "VP8L" || (canvas is not null && name is "ALPH" or "ICCP")) kept.Write(chunk);
            rest = rest[chunk.Length..];
        }
        if (size is not var (width, height) || (canvas is not null && canvas != size)) return null;
        var picture = kept.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(picture.AsSpan(4), picture.Length - Frame);
        wrong = "";
        return new Picture("image/webp", width, height, picture);
    }

    private static int Triple(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    private static (int, int)? Lossy(ReadOnlySpan<byte> body)
    {
        var isKeyFrame = body.Length > 10 && (body[0] & 1) == 0 && body[3..6] is [0x9D, 0x01, 0x2A];
        if (!isKeyFrame) return null;
        return (BinaryPrimitives.ReadUInt16LittleEndian(body[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(body[8..]) & 0x3FFF);
    }

    private static (int, int)? Lossless(ReadOnlySpan<byte> body)
    {
        if (body.Length <= 5 || body[0] != 0x2F) return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(body[1..]);
        return (1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
    }
}
