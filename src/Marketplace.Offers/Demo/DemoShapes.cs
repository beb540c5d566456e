using SkiaSharp;

namespace Marketplace.Offers.Demo;

/// <summary>Shapes with some light on them and a soft shadow. Colours are 0xRRGGBB.</summary>
internal static class DemoShapes
{
    extension(SKCanvas canvas)
    {
        public void Disc(float x, float y, float radius, int colour)
        {
            using var paint = Lit(Around(x, y, radius), colour);
            canvas.DrawCircle(x, y, radius, paint);
        }

        public void Ring(float x, float y, float radius, float thickness, int colour)
        {
            using var paint = Lit(Around(x, y, radius), colour);
            (paint.IsStroke, paint.StrokeWidth) = (true, thickness);
            canvas.DrawCircle(x, y, radius, paint);
        }

        /// <summary>The lower half of a disc, or the upper one.</summary>
        public void HalfDisc(float x, float y, float radius, bool lower, int colour)
        {
            using var paint = Lit(Around(x, y, radius), colour);
            canvas.DrawArc(Around(x, y, radius), lower ? 0 : 180, 180, useCenter: true, paint);
        }

        public void Box(float x, float y, float width, float height, float round, int colour)
        {
            var box = SKRect.Create(x, y, width, height);
            using var paint = Lit(box, colour);
            canvas.DrawRoundRect(box, round, round, paint);
        }

        /// <summary>Without light and shadow: walls, tables, stripes.</summary>
        public void Flat(float x, float y, float width, float height, int colour)
        {
            using var paint = new SKPaint { Color = Shade(colour, 1) };
            canvas.DrawRect(x, y, width, height, paint);
        }

        public void Line(float x1, float y1, float x2, float y2, float thickness, int colour)
        {
            using var paint = new SKPaint { IsAntialias = true, IsStroke = true, StrokeWidth = thickness, StrokeCap = SKStrokeCap.Round, Color = Shade(colour, 1) };
            canvas.DrawLine(x1, y1, x2, y2, paint);
        }

        /// <summary>An SVG path, placed at a point.</summary>
        public void Outline(float x, float y, float scale, string outline, int colour)
        {
            using var path = SKPath.ParseSvgPathData(outline);
            using var paint = Lit(path.Bounds, colour);
            canvas.Save();
            canvas.Translate(x, y);
            canvas.Scale(scale);
            canvas.DrawPath(path, paint);
            canvas.Restore();
        }
    }

    private static SKRect Around(float x, float y, float radius) => new(x - radius, y - radius, x + radius, y + radius);

    /// <summary>Light comes from the upper left.</summary>
    private static SKPaint Lit(SKRect bounds, int colour) => new()
    {
        IsAntialias = true,
        Shader = SKShader.CreateLinearGradient(
            new SKPoint(bounds.Left, bounds.Top), new SKPoint(bounds.Right, bounds.Bottom), [Shade(colour, 1.18f), Shade(colour, 0.86f)], SKShaderTileMode.Clamp),
        ImageFilter = SKImageFilter.CreateDropShadow(5, 5, 6, 6, SKColors.Black.WithAlpha(50)),
    };

    private static SKColor Shade(int colour, float light)
    {
        return new SKColor(Channel(16), Channel(8), Channel(0));

        byte Channel(int shift) => (byte)Math.Min(255, ((colour >> shift) & 255) * light);
    }
}
