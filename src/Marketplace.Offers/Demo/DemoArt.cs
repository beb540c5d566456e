using Marketplace.Files;
using Marketplace.Offers.Domain;
using SkiaSharp;

namespace Marketplace.Offers.Demo;

/// <summary>Draws pictures for the demo market: a still life for each category, in a few colours that go together.</summary>
internal static class DemoArt
{
    private const int Width = 640, Height = 480;
    private const float Scale = 1.5f;
    private const float Table = 350;
    private const string Vase = "M-20,-220 C-20,-160 -78,-150 -78,-78 C-78,-30 -52,0 -34,0 L34,0 C52,0 78,-30 78,-78 C78,-150 20,-160 20,-220 Z";

    /// <summary>Wall, table and three colours for the objects.</summary>
    private static readonly int[][] Palettes =
    [
        [0xF3EBDD, 0xD9C3A5, 0x2F5D62, 0xA7542C, 0xDFB15B],
        [0xE6EDF0, 0xB9C7CC, 0x26547C, 0xE07A5F, 0xF2CC8F],
        [0xF6EFE9, 0xE2CFC4, 0x6D597A, 0xB56576, 0xE8B298],
        [0xE9EFE6, 0xC2CFB8, 0x3D5A40, 0x8A9A5B, 0xD9A441],
        [0xF1F0EE, 0xCFCBC4, 0x3A3A40, 0xC8553D, 0xF0C987],
    ];

    public static PictureSizes Draw(string category, int seed)
    {
        var random = new Random(seed);
        var colours = Palettes[seed % Palettes.Length];
        var picture = new SKBitmap(new SKImageInfo((int)(Width * Scale), (int)(Height * Scale), SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(picture);
        canvas.Scale(Scale);
        canvas.Flat(0, 0, Width, Height, colours[0]);
        var things = colours[2..];
        random.Shuffle(things);
        switch (category)
        {
            case "ceramics": Vessels(canvas, colours[1], things, random); break;
            case "furniture": Lamp(canvas, colours[1], things, random); break;
            case "textiles" or "clothing": Cloth(canvas, colours[1], things, random); break;
            case "jewellery" or "writing": Rings(canvas, colours[1], things, random); break;
            case "food": Jars(canvas, colours[1], things, random); break;
            case "music" or "lessons" or "repairs": Strings(canvas, colours[1], things, random); break;
            default: Print(canvas, colours[1], things, random); break;
        }
        return PictureSizes.Of(Picture.InSizes(picture, PictureSizes.Sides));
    }

    private static void Vessels(SKCanvas canvas, int table, int[] things, Random random)
    {
        canvas.Flat(0, Table, Width, Height - Table, table);
        var x = 150 + random.Next(40);
        var body = 70 + random.Next(25);
        canvas.Outline(x, Table + 20, body / 78f, Vase, things[0]);
        canvas.Box(x - 30, Table + 14 - 220 * body / 78f, 60, 12, 6, things[1]);
        var bowl = 90 + random.Next(25);
        canvas.HalfDisc(x + 250, Table - bowl + 8, bowl, lower: true, things[1]);
        canvas.Box(x + 250 - bowl, Table - bowl - 4, 2 * bowl, 12, 6, things[2]);
        canvas.Box(x + 220, Table - 4, 60, 14, 4, things[1]);
        if (random.Next(2) == 0) canvas.Disc(x + 125, Table - 22, 30, things[2]);
    }

    private static void Lamp(SKCanvas canvas, int table, int[] things, Random random)
    {
        canvas.Flat(0, Table + 40, Width, Height - Table, table);
        var x = 190 + random.Next(120);
        canvas.Box(x - 6, 150, 12, Table - 110, 4, things[0]);
        canvas.HalfDisc(x, 190, 100, lower: false, things[1]);
        canvas.Disc(x, 198, 24, things[2]);
        canvas.Box(x - 60, Table + 26, 120, 16, 8, things[0]);
        canvas.Box(430, 270, 130, 16, 6, things[2]);
        canvas.Line(450, 284, 438, Table + 40, 12, things[0]);
        canvas.Line(540, 284, 552, Table + 40, 12, things[0]);
    }

    private static void Cloth(SKCanvas canvas, int table, int[] things, Random random)
    {
        canvas.Box(110, 60, 420, 360, 10, table);
        var stripe = 24 + random.Next(16);
        for (var y = 90; y < 390; y += 2 * stripe) canvas.Flat(110, y, 420, stripe, things[y / stripe % 3]);
        canvas.Flat(150 + random.Next(200), 60, stripe, 360, things[0]);
        for (var x = 118; x < 525; x += 14) canvas.Line(x, 420, x + random.Next(-3, 4), 440, 3, table);
    }

    private static void Rings(SKCanvas canvas, int table, int[] things, Random random)
    {
        canvas.Disc(320, 240, 200, table);
        var x = 250 + random.Next(30);
        canvas.Ring(x, 250, 80, 16, things[0]);
        canvas.Ring(x + 120, 230, 60, 12, things[1]);
        canvas.Disc(x, 165, 18, things[2]);
        canvas.Disc(x + 120, 168, 12, things[0]);
    }

    private static void Jars(SKCanvas canvas, int table, int[] things, Random random)
    {
        canvas.Flat(0, Table, Width, Height - Table, table);
        for (var jar = 0; jar < 3; jar++)
        {
            var (x, high) = (110 + jar * 150, 130 + random.Next(90));
            canvas.Box(x, Table - high, 110, high, 18, things[jar]);
            canvas.Box(x + 12, Table - high - 26, 86, 30, 6, things[(jar + 1) % 3]);
            canvas.Box(x + 16, Table - high + 40, 78, 50, 4, table);
        }
    }

    private static void Strings(SKCanvas canvas, int table, int[] things, Random random)
    {
        canvas.Disc(230, 270, 150, things[0]);
        canvas.Disc(390, 240, 105, things[0]);
        canvas.Disc(300, 260, 48, things[1]);
        canvas.Flat(380, 232, 260, 36, things[2]);
        for (var fret = 420 + random.Next(10); fret < Width; fret += 44) canvas.Flat(fret, 232, 4, 36, table);
        for (var line = 0; line < 4; line++) canvas.Line(150, 240 + line * 7, Width, 238 + line * 8, 1.5f, table);
        canvas.Box(140, 228, 14, 60, 4, things[2]);
    }

    private static void Print(SKCanvas canvas, int table, int[] things, Random random)
    {
        canvas.Box(150, 40, 340, 400, 4, table);
        canvas.Flat(175, 65, 290, 350, 0xFBFAF7);
        canvas.Disc(250 + random.Next(140), 170, 60 + random.Next(20), things[0]);
        canvas.HalfDisc(270, 340, 95, lower: false, things[1]);
        canvas.HalfDisc(380, 340, 75, lower: false, things[2]);
        canvas.Flat(175, 340, 290, 20 + random.Next(40), things[0]);
    }
}
