using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Marketplace.Files;
using Marketplace.Kernel.Domain;
using SkiaSharp;

namespace Marketplace.UnitTests.Files;

[Trait("Rule", "OFR-1")]
public sealed class PictureReaderTests
{
    private const string NoPicture = "“{0}” is not a picture. Upload a JPEG, PNG or WebP file.";
    private const string Format = "“{0}” is in the {1} format. Save it as JPEG or PNG and upload that file.";
    private const string Animated = "“{0}” is animated. Upload a still picture.";
    private const string TooLarge = "“{0}” has too many pixels. Upload a picture of at most 50 megapixels and {1:N0} pixels on its longest side.";
    private const string Damaged = "“{0}” is damaged or incomplete. Save the picture again and upload the new file.";

    private static readonly byte[] Html = "<html><script>alert(1)</script></html>"u8.ToArray();
    private static readonly int[] Sides = [1600, 480];

    public static TheoryData<string, byte[]> Good => new()
    {
        { "PNG", SomePictures.Png() },
        { "PNG without its end", SomePictures.Png()[..^12] },
        { "PNG of one frame", SomePictures.Png(32, 32, SomePictures.Chunk("acTL", [0, 0, 0, 1, 0, 0, 0, 0])) },
        { "JPEG", SomePictures.Jpeg() },
        { "JPEG without its end mark", SomePictures.Jpeg()[..^2] },
        { "JPEG with half an end mark", SomePictures.Jpeg()[..^1] },
        { "JPEG with more behind its end", [.. SomePictures.Jpeg(), .. Html] },
        { "progressive JPEG", SomePictures.ProgressiveJpeg },
        { "progressive JPEG without its end mark", SomePictures.ProgressiveJpeg[..^2] },
        { "CMYK JPEG", SomePictures.CmykJpeg },
        { "CMYK JPEG without its end mark", SomePictures.CmykJpeg[..^2] },
        { "WebP", SomePictures.Webp() },
        { "extended WebP", SomePictures.ExtendedWebp(0) },
        { "WebP with more behind its end", [.. SomePictures.Webp(), .. Html] },
    };

    public static TheoryData<string, byte[]> Bad => new()
    {
        { NoPicture, [] },
        { NoPicture, Html },
        { NoPicture, Encoding.UTF8.GetBytes("A <svg> in a text is a text.") },
        { NoPicture, [0, 0, 0, 24, .. "ftypisom, a film"u8] },
        { Format, "GIF89a\u0001\0\u0001\0\0\0\0"u8.ToArray() },
        { Format, SomePictures.Heic },
        { Format, SomePictures.Avif },
        { Format, Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>") },
        { Format, Encoding.UTF8.GetBytes("\uFEFF<?xml version=\"1.0\"?>\n<!-- drawn by hand -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>") },
        { Animated, SomePictures.AnimatedWebp() },
        { Animated, SomePictures.Png(32, 32, SomePictures.Chunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0])) },
        { TooLarge, SomePictures.PngHeader(50_000, 50_000) },
        { TooLarge, SomePictures.PngHeader(16_001, 1) },
        { TooLarge, SomePictures.PngHeader(1, 16_001) },
        { TooLarge, SomePictures.PngHeader(10_000, 5_001) },
        { Damaged, SomePictures.PngHeader(10_000, 5_000) },
        { Damaged, SomePictures.PngHeader(0, 1) },
        { Damaged, SomePictures.Png()[..8] },
        { Damaged, [.. SomePictures.Png()[..8], .. Html] },
        { Damaged, Half(SomePictures.Png(300, 200)) },
        { Damaged, SomePictures.Jpeg()[..30] },
        { Damaged, Half(SomePictures.Jpeg(300, 200)) },
        { Damaged, SomePictures.Jpeg(300, 200)[..^200] },
        { Damaged, Half(SomePictures.DetailedProgressiveJpeg) },
        { Damaged, SomePictures.DetailedProgressiveJpeg[..^60] },
        { Damaged, Half(SomePictures.Webp(300, 200)) },
    };

    [Theory, MemberData(nameof(Good), DisableDiscoveryEnumeration = true)]
    public async Task Whatever_kind_of_file_it_was_it_comes_out_in_its_colours(string kind, byte[] file)
    {
        foreach (var picture in await Read(file)) Corners(picture).ShouldBe("RBLW", kind);
    }

    [Theory, MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public async Task What_cannot_be_shown_is_refused_with_what_to_do(string sentence, byte[] file)
    {
        var broken = await Should.ThrowAsync<RuleBroken>(Read(file));
        broken.Message.ShouldBe(sentence);
        broken.Field.ShouldBe("Pictures");
        broken.Sentence.Arguments[0].ShouldBe("mug.png");
    }

    [Fact]
    public async Task The_name_of_a_refused_format_is_said()
    {
        (byte[], string)[] refused = [(SomePictures.Heic, "HEIC"), (SomePictures.Avif, "AVIF"), ("GIF87a......"u8.ToArray(), "GIF"), ("<svg></svg>."u8.ToArray(), "SVG")];
        foreach (var (file, name) in refused) (await Should.ThrowAsync<RuleBroken>(Read(file))).Sentence.Arguments.ShouldBe(["mug.png", name]);
    }

    [Theory]
    [InlineData(1, "RBLW")]
    [InlineData(2, "BRWL")]
    [InlineData(3, "WLBR")]
    [InlineData(4, "LWRB")]
    [InlineData(5, "RLBW")]
    [InlineData(6, "LRWB")]
    [InlineData(7, "WBLR")]
    [InlineData(8, "BWRL")]
    public async Task A_picture_stands_upright_however_the_camera_was_held(int orientation, string corners)
    {
        var exif = SomePictures.Exif(orientation);
        byte[] bigEndian = [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];
        byte[][] files =
        [
            SomePictures.Jpeg().With(SomePictures.Segment(0xE1, [.. "Exif\0\0"u8, .. exif])),
            SomePictures.Jpeg()[..^2].With(SomePictures.Segment(0xE1, [.. "Exif\0\0"u8, .. exif])),
            SomePictures.Png(32, 32, SomePictures.Chunk("eXIf", exif)),
            SomePictures.Png(32, 32, SomePictures.Chunk("eXIf", bigEndian)),
            [.. SomePictures.Png()[..^12], .. SomePictures.Chunk("eXIf", exif), .. SomePictures.Chunk("IEND", [])],
            SomePictures.ExtendedWebp(0x08, SomePictures.Riffed("EXIF", exif)),
        ];
        foreach (var file in files) Corners((await Read(file))[0]).ShouldBe(corners);
        var lying = (await Read(SomePictures.Png(30, 20, SomePictures.Chunk("eXIf", exif))))[0];
        (lying.Width, lying.Height).ShouldBe(orientation < 5 ? (30, 20) : (20, 30));
    }

    [Theory]
    [InlineData(2000, 1500, 1600, 1200, 480, 360)]
    [InlineData(900, 3300, 436, 1600, 131, 480)]
    [InlineData(1601, 1000, 1600, 999, 480, 300)]
    [InlineData(1000, 400, 1000, 400, 480, 192)]
    [InlineData(480, 20, 480, 20, 480, 20)]
    [InlineData(9000, 2, 1600, 1, 480, 1)]
    [InlineData(1, 1, 1, 1, 1, 1)]
    public async Task Both_sizes_are_scaled_down_and_never_up(int width, int height, int pageWidth, int pageHeight, int thumbnailWidth, int thumbnailHeight)
    {
        foreach (var file in new[] { SomePictures.Jpeg(width, height), SomePictures.Png(width, height), SomePictures.Webp(width, height) })
        {
            var sizes = await Read(file);
            sizes.Select(s => (s.Width, s.Height)).ShouldBe([(pageWidth, pageHeight), (thumbnailWidth, thumbnailHeight)]);
            foreach (var picture in sizes)
            {
                using var bitmap = SKBitmap.Decode(picture.Bytes);
                (bitmap.Width, bitmap.Height).ShouldBe((picture.Width, picture.Height));
                if (Math.Min(picture.Width, picture.Height) > 10) Corners(picture).ShouldBe("RBLW");
            }
        }
    }

    [Fact]
    public async Task A_telephones_picture_of_12_megapixels_comes_out_upright_in_both_sizes()
    {
        var sizes = await Read(SomePictures.Jpeg(4000, 3000).With(SomePictures.Segment(0xE1, [.. "Exif\0\0"u8, .. SomePictures.Exif(6)])));
        sizes.Select(s => (s.Width, s.Height)).ShouldBe([(1200, 1600), (360, 480)]);
        foreach (var picture in sizes) Corners(picture).ShouldBe("LRWB");
    }

    [Fact]
    public async Task Fine_lines_do_not_vanish_in_the_thumbnail()
    {
        using var bitmap = new SKBitmap(4000, 40, SKColorType.Rgba8888, SKAlphaType.Opaque);
        for (var x = 0; x < bitmap.Width; x++)
        {
            for (var y = 0; y < bitmap.Height; y++) bitmap.SetPixel(x, y, x % 2 == 0 ? SKColors.Black : SKColors.White);
        }
        using var file = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        using var thumbnail = SKBitmap.Decode((await Read(file.ToArray()))[1].Bytes);
        // Half black and half white becomes grey, whichever lines a coarse scaling would have used.
        for (var x = 5; x < thumbnail.Width - 5; x++) ((int)thumbnail.GetPixel(x, 2).Red).ShouldBeInRange(110, 145);
    }

    [Fact]
    public async Task What_is_transparent_stays_transparent()
    {
        foreach (var format in new[] { SKEncodedImageFormat.Png, SKEncodedImageFormat.Webp })
        {
            foreach (var picture in await Read(SomePictures.Encoded(format, 600, 600, white: SKColors.Transparent)))
            {
                using var bitmap = SKBitmap.Decode(picture.Bytes);
                bitmap.GetPixel(picture.Width - 3, picture.Height - 3).Alpha.ShouldBe((byte)0);
                bitmap.GetPixel(3, 3).Alpha.ShouldBe((byte)255);
            }
        }
    }

    [Fact]
    public async Task Colours_of_another_profile_become_those_of_sRGB()
    {
        foreach (var format in new[] { SKEncodedImageFormat.Png, SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Webp })
        {
            using var linear = new SKBitmap(new SKImageInfo(32, 32, SKColorType.Rgba8888, SKAlphaType.Opaque, SKColorSpace.CreateSrgbLinear()));
            using (var pixels = linear.PeekPixels()) pixels.GetPixelSpan<byte>().Fill(55);
            using var file = linear.Encode(format, 95);
            var picture = (await Read(file.ToArray()))[0];
            using var bitmap = SKBitmap.Decode(picture.Bytes);
            // 55 of 255 in linear light.
            ((int)bitmap.GetPixel(16, 16).Green).ShouldBeInRange(125, 132, $"{format}");
            Encoding.Latin1.GetString(picture.Bytes).ShouldNotContain("ICCP");
        }
    }

    [Fact]
    public async Task Remarks_places_and_what_hides_behind_the_end_do_not_leave_with_the_picture()
    {
        var exif = SomePictures.Exif(6);
        byte[][] files =
        [
            [.. SomePictures.Png(32, 32, SomePictures.Chunk("tEXt", Html), SomePictures.Chunk("eXIf", exif)), .. Html],
            [.. SomePictures.Jpeg().With(SomePictures.Segment(0xFE, Html), SomePictures.Segment(0xE1, [.. "Exif\0\0"u8, .. exif])), .. Html],
            [.. SomePictures.ExtendedWebp(0x0C, SomePictures.Riffed("EXIF", exif), SomePictures.Riffed("XMP ", Html)), .. Html],
        ];
        foreach (var file in files)
        {
            foreach (var picture in await Read(file))
            {
                var bytes = Encoding.Latin1.GetString(picture.Bytes);
                bytes.ShouldStartWith("RIFF");
                foreach (var trace in new[] { "<html>", "Home", "52.52", "EXIF", "Exif", "XMP " }) bytes.ShouldNotContain(trace);
            }
        }
    }

    [Fact]
    public async Task Nobody_waits_for_a_picture_that_is_no_longer_wanted() =>
        await Should.ThrowAsync<OperationCanceledException>(PictureReader.Read(new UploadedFile("mug.png", "Pictures", SomePictures.Png()), Sides, new CancellationToken(true)));

    [Fact]
    public void Whatever_bytes_come_a_picture_is_made_or_refused_in_words()
    {
        Check.QuickThrowOnFailure(Prop.ForAll<byte[]>(bytes => Holds(bytes ?? [])));
        byte[][] starts =
        [
            SomePictures.Png(8, 8, SomePictures.Chunk("eXIf", SomePictures.Exif(3))), SomePictures.CmykJpeg, SomePictures.ProgressiveJpeg,
            SomePictures.Jpeg(8, 8).With(SomePictures.Segment(0xE1, [.. "Exif\0\0"u8, .. SomePictures.Exif(3)])),
            SomePictures.ExtendedWebp(0x08, SomePictures.Riffed("EXIF", SomePictures.Exif(5))), SomePictures.AnimatedWebp(), SomePictures.Heic,
        ];
        foreach (var start in starts)
        {
            Check.QuickThrowOnFailure(Prop.ForAll<byte[]>(bytes => Holds([.. start[..Math.Min(start.Length, 40)], .. bytes ?? []])));
            Check.QuickThrowOnFailure(Prop.ForAll<PositiveInt, byte>((at, value) =>
            {
                byte[] changed = [.. start];
                changed[at.Get % changed.Length] = value;
                return Holds(changed);
            }));
            for (var length = 0; length < start.Length; length += 3) Holds(start[..length]).ShouldBeTrue();
        }
    }

    private static Task<IReadOnlyList<Picture>> Read(byte[] file) => PictureReader.Read(new UploadedFile("mug.png", "Pictures", file), Sides, CancellationToken.None);

    private static byte[] Half(byte[] file) => file[..(file.Length / 2)];

    /// <summary>The colours of the four corners, from left to right and top to bottom.</summary>
    private static string Corners(Picture picture)
    {
        using var bitmap = SKBitmap.Decode(picture.Bytes);
        var (right, bottom) = (picture.Width - 1, picture.Height - 1);
        return string.Concat(new[] { (0, 0), (right, 0), (0, bottom), (right, bottom) }.Select(p => bitmap.GetPixel(p.Item1, p.Item2) switch
        {
            { Red: > 215, Green: < 40, Blue: < 40 } => 'R',
            { Red: < 40, Green: < 40, Blue: > 215 } => 'B',
            { Red: < 40, Green: > 215, Blue: < 40 } => 'L',
            { Red: > 215, Green: > 215, Blue: > 215 } => 'W',
            _ => '?',
        }));
    }

    private static bool Holds(byte[] file)
    {
        try
        {
            return Read(file).GetAwaiter().GetResult().Count == 2;
        }
        catch (RuleBroken broken)
        {
            return broken.Message.StartsWith("“{0}”", StringComparison.Ordinal);
        }
    }
}
