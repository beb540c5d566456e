using PdfSharp.Pdf.Content;
using PdfSharp.Pdf.Content.Objects;
using PdfSharp.Pdf.IO;
using ZXing;
using ZXing.Common;

namespace Marketplace.IntegrationTests.Complaints;

/// <summary>The code on a shipping label.</summary>
public static class LabelCode
{
    /// <summary>Reads the code as a scanner would: closer, if it can't be read from afar.</summary>
    public static string? Read(byte[] pdf) => new[] { 3, 4, 5, 2 }.Select(scale => Read(pdf, scale)).FirstOrDefault(text => text is not null);

    /// <summary>Paints the label's squares, and reads the code.</summary>
    private static string? Read(byte[] pdf, int scale)
    {
        using var document = PdfReader.Open(new MemoryStream(pdf), PdfDocumentOpenMode.Import);
        var page = document.Pages[0];
        var (width, height) = ((int)(page.Width.Point * scale), (int)(page.Height.Point * scale));
        var light = Enumerable.Repeat((byte)255, width * height).ToArray();
        double[] at = [1, 0, 0, 1, 0, 0];
        var kept = new Stack<double[]>();
        foreach (var part in ContentReader.ReadContent(page).OfType<COperator>())
        {
            double[] numbers = [.. part.Operands.Select(o => o switch { CInteger i => i.Value, CReal r => r.Value, _ => 0 })];
            switch (part.OpCode.OpCodeName)
            {
                case OpCodeName.q: kept.Push(at); break;
                case OpCodeName.Q: at = kept.Pop(); break;
                case OpCodeName.cm: at = Times(numbers, at); break;
                case OpCodeName.re: Paint(numbers); break;
            }
        }
        var source = new RGBLuminanceSource(light, width, height, RGBLuminanceSource.BitmapFormat.Gray8);
        return new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(source)), new Dictionary<DecodeHintType, object> { [DecodeHintType.TRY_HARDER] = true })?.Text;

        void Paint(double[] r)
        {
            var (x1, y1) = ((at[0] * r[0]) + (at[2] * r[1]) + at[4], (at[1] * r[0]) + (at[3] * r[1]) + at[5]);
            var (x2, y2) = ((at[0] * (r[0] + r[2])) + (at[2] * (r[1] + r[3])) + at[4], (at[1] * (r[0] + r[2])) + (at[3] * (r[1] + r[3])) + at[5]);
            for (var y = (int)Math.Round(Math.Min(y1, y2) * scale); y < (int)Math.Round(Math.Max(y1, y2) * scale); y++)
            {
                for (var x = (int)Math.Round(Math.Min(x1, x2) * scale); x < (int)Math.Round(Math.Max(x1, x2) * scale); x++)
                {
                    if (x >= 0 && x < width && y >= 0 && y < height) light[((height - 1 - y) * width) + x] = 0;
                }
            }
        }

        static double[] Times(double[] m, double[] n) =>
        [
            (m[0] * n[0]) + (m[1] * n[2]), (m[0] * n[1]) + (m[1] * n[3]), (m[2] * n[0]) + (m[3] * n[2]), (m[2] * n[1]) + (m[3] * n[3]),
            (m[4] * n[0]) + (m[5] * n[2]) + n[4], (m[4] * n[1]) + (m[5] * n[3]) + n[5],
        ];
    }
}
