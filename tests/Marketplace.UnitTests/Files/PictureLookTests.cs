using Marketplace.Files.Pictures;
using SkiaSharp;

namespace Marketplace.UnitTests.Files;

[Trait("Rule", "REV-10"), Trait("Rule", "MOD-6")]
public sealed class PictureLookTests
{
    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg, 40, 1.0, 0)]
    [InlineData(SKEncodedImageFormat.Webp, 80, 0.4, 0)]
    [InlineData(SKEncodedImageFormat.Jpeg, 80, 1.0, 0.01)]
    [InlineData(SKEncodedImageFormat.Png, 100, 0.7, 0.01)]
    public void A_picture_that_was_saved_again_resized_or_slightly_cropped_is_known_again(SKEncodedImageFormat format, int quality, double scale, double crop)
    {
        for (var seed = 1; seed <= 10; seed++)
        {
            using var picture = Photo(seed);
            PictureLook.AreAlike(PictureLook.Of(Saved(picture, SKEncodedImageFormat.Png)), PictureLook.Of(Saved(picture, format, quality, scale, crop))).ShouldBeTrue($"picture {seed}");
        }
    }

    [Fact]
    public void Different_pictures_are_told_apart()
    {
        var looks = Enumerable.Range(1, 20).Select(seed =>
        {
            using var picture = Photo(seed);
            return PictureLook.Of(Saved(picture, SKEncodedImageFormat.Webp, 85));
        }).ToList();
        looks.ShouldAllBe(look => look != null);
        for (var i = 0; i < looks.Count; i++)
        {
            for (var j = 0; j < i; j++) PictureLook.AreAlike(looks[i], looks[j]).ShouldBeFalse($"pictures {i + 1} and {j + 1}");
        }
    }

    [Fact]
    public void A_plain_picture_is_like_no_other()
    {
        using var plain = new SKBitmap(60, 40);
        plain.Erase(SKColors.Teal);
        PictureLook.Of(Saved(plain, SKEncodedImageFormat.Webp, 85)).ShouldBeNull();
        PictureLook.AreAlike(null, null).ShouldBeFalse();
        PictureLook.AreAlike(0, null).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0b11_1111, true)]
    [InlineData(0b111_1111, false)]
    public void Up_to_six_of_the_64_bits_may_differ(long other, bool alike) => PictureLook.AreAlike(0, other).ShouldBe(alike);

    /// <summary>Light and things of several sizes, as in a photo.</summary>
    internal static SKBitmap Photo(int seed)
    {
        var random = new Random(seed);
        var picture = new SKBitmap(800, 600, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(picture);
        using var light = new SKPaint { Shader = SKShader.CreateLinearGradient(Place(), Place(), [Colour(), Colour()], SKShaderTileMode.Clamp) };
        canvas.DrawPaint(light);
        for (var i = 0; i < 14; i++)
        {
            using var thing = new SKPaint { Color = Colour(), IsAntialias = true };
            canvas.DrawOval(Place(), new SKSize(random.Next(40, 220), random.Next(40, 220)), thing);
        }
        return picture;

        SKPoint Place() => new(random.Next(800), random.Next(600));

        SKColor Colour() => new((uint)random.Next(0x1000000) | 0xFF000000);
    }

    internal static byte[] Saved(SKBitmap picture, SKEncodedImageFormat format, int quality = 100, double scale = 1, double crop = 0)
    {
        var (left, top) = ((float)(picture.Width * crop), (float)(picture.Height * crop));
        var part = new SKRect(left, top, picture.Width - left, picture.Height - top);
        using var copy = new SKBitmap((int)(part.Width * scale), (int)(part.Height * scale), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(copy);
        using var whole = SKImage.FromBitmap(picture);
        canvas.DrawImage(whole, part, SKRect.Create(copy.Width, copy.Height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var file = copy.Encode(format, quality);
        return file.ToArray();
    }
}
