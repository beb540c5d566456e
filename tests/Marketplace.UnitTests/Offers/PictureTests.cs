using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Marketplace.Kernel.Files;
using Marketplace.Offers.Domain;

namespace Marketplace.UnitTests.Offers;

[Trait("Rule", "OFR-1")]
public sealed class PictureTests
{
    private static readonly byte[] Html = "<html><script>alert(1)</script></html>"u8.ToArray();

    public static TheoryData<string, byte[]> Good => new()
    {
        { "image/png", SomePictures.Png() },
        { "image/jpeg", SomePictures.Jpeg() },
        { "image/webp", SomePictures.Webp() },
        { "image/webp", SomePictures.WebpLossy() },
        { "image/webp", SomePictures.Webp(3, 2, SomePictures.Extended(0)) },
    };

    public static TheoryData<string, byte[]> Bad => new()
    {
        { Picture.Unknown, [] },
        { Picture.Unknown, "GIF89a\u0001\0\u0001\0"u8.ToArray() },
        { Picture.Unknown, "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"u8.ToArray() },
        { Picture.Unknown, Html },
        { Picture.Damaged, PngWalk.Signature.ToArray() },
        { Picture.Damaged, [.. PngWalk.Signature, .. Html] },
        { Picture.Damaged, SomePictures.Png()[..40] },
        { Picture.Damaged, SomePictures.Png()[..^12] },
        { Picture.Damaged, [.. PngWalk.Signature, .. SomePictures.Chunk("IDAT", [1]), .. SomePictures.Chunk("IEND", [])] },
        { Picture.Damaged, SomePictures.Png(3, 2, ("EVIL", Html)) },
        { Picture.Damaged, SomePictures.Png(0) },
        { Picture.TooManyPixels, SomePictures.Png(8001) },
        { Picture.TooManyPixels, SomePictures.Png(8000, 5001) },
        { Picture.Damaged, SomePictures.Jpeg()[..^2] },
        { Picture.Damaged, SomePictures.Jpeg()[..30] },
        { Picture.Damaged, SomePictures.Jpeg(0) },
        { Picture.Damaged, SomePictures.Webp()[..^1] },
        { Picture.Damaged, SomePictures.Webp(4, 2, SomePictures.Extended(0)) },
        { Picture.Moving, SomePictures.Webp(3, 2, SomePictures.Extended(0x02)) },
    };

    [Theory, MemberData(nameof(Good), DisableDiscoveryEnumeration = true)]
    public void A_picture_is_known_by_its_content_and_measured(string type, byte[] file)
    {
        var picture = Picture.Read(file, out _).ShouldNotBeNull();
        (picture.ContentType, picture.Width, picture.Height).ShouldBe((type, 3, 2));
    }

    [Theory, MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void What_is_no_whole_picture_is_refused_with_the_reason(string reason, byte[] file)
    {
        Picture.Read(file, out var wrong).ShouldBeNull();
        wrong.ShouldBe(reason);
    }

    [Theory, MemberData(nameof(Good), DisableDiscoveryEnumeration = true)]
    public void What_hides_behind_the_end_is_gone(string type, byte[] file)
    {
        var picture = Picture.Read([.. file, .. Html], out _).ShouldNotBeNull();
        picture.ContentType.ShouldBe(type);
        picture.Bytes.ShouldBe(Picture.Read(file, out _)!.Bytes);
        Encoding.Latin1.GetString(picture.Bytes).ShouldNotContain("<html>");
    }

    [Fact]
    public void Remarks_and_places_do_not_leave_with_the_picture()
    {
        byte[][] files =
        [
            SomePictures.Png(3, 2, ("tEXt", Html), ("eXIf", Html), ("zzZz", Html)),
            SomePictures.Jpeg(3, 2, SomePictures.Segment(0xFE, Html), SomePictures.Segment(0xE1, Html), SomePictures.Segment(0xED, Html)),
            SomePictures.Webp(3, 2, SomePictures.Extended(0x0C), SomePictures.Riffed("EXIF", Html), SomePictures.Riffed("XMP ", Html)),
        ];
        foreach (var file in files) Encoding.Latin1.GetString(Picture.Read(file, out _).ShouldNotBeNull().Bytes).ShouldNotContain("<html>");
    }

    [Fact]
    public void A_telephones_picture_keeps_which_side_is_up_and_nothing_else()
    {
        var picture = Picture.Read(SomePictures.Jpeg(3, 2, SomePictures.Exif(6)), out _).ShouldNotBeNull();
        Encoding.Latin1.GetString(picture.Bytes).ShouldNotContain("52.5200");
        Encoding.Latin1.GetString(picture.Bytes).ShouldContain("Exif");
        Picture.Read(picture.Bytes, out _).ShouldNotBeNull().Bytes.ShouldBe(picture.Bytes);
        Encoding.Latin1.GetString(Picture.Read(SomePictures.Jpeg(3, 2, SomePictures.Exif(1)), out _)!.Bytes).ShouldNotContain("Exif");
    }

    [Fact]
    public void Whatever_bytes_come_nothing_throws_and_what_is_kept_is_accepted_again()
    {
        Check.QuickThrowOnFailure(Prop.ForAll<byte[]>(bytes => Holds(bytes ?? [])));
        byte[][] starts = [SomePictures.Png(), SomePictures.Jpeg(3, 2, SomePictures.Exif(3)), SomePictures.Webp(3, 2, SomePictures.Extended(0x1C))];
        foreach (var start in starts)
        {
            Check.QuickThrowOnFailure(Prop.ForAll<byte[]>(bytes => Holds([.. start[..Math.Min(start.Length, 16)], .. bytes ?? []])));
            Check.QuickThrowOnFailure(Prop.ForAll<PositiveInt, byte>((at, value) =>
            {
                byte[] changed = [.. start];
                changed[at.Get % changed.Length] = value;
                return Holds(changed);
            }));
            for (var length = 0; length < start.Length; length++) Holds(start[..length]).ShouldBeTrue();
        }
    }

    private static bool Holds(byte[] file)
    {
        if (Picture.Read(file, out var wrong) is not { } picture) return wrong.Length > 0;
        var again = Picture.Read(picture.Bytes, out _);
        return again is not null && again.Bytes.SequenceEqual(picture.Bytes) && (again.Width, again.Height) == (picture.Width, picture.Height);
    }
}
