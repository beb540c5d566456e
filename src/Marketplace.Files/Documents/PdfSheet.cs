using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Marketplace.Files.Documents;

/// <summary>
/// A PDF of A4 pages, written line by line. A text that is too long for its column goes on in the next line, and what is too long for a page on the next page.
/// Units are millimetres.
/// </summary>
public sealed class PdfSheet : IDisposable
{
    private const double Left = 20;
    private const double Right = 190;
    private const double Top = 25;
    private const double Bottom = 277;
    private const double Gap = 3;
    private const double Leading = 1.45;
    private readonly PdfDocument document = new();
    private XGraphics? drawing;
    private double y = Bottom;

    /// <summary>Begins a document.</summary>
    /// <param name="title">Its title, which is also its first line.</param>
    /// <param name="isBranded">Whether the marketplace's mark and name stand above it.</param>
    public PdfSheet(string title, bool isBranded = false)
    {
        document.Info.Title = title;
        if (isBranded) Brand();
        Line(title, size: 6);
        Space(3);
    }

    /// <summary>Leaves some space.</summary>
    /// <param name="height">How much.</param>
    public void Space(double height) => y += height;

    /// <summary>A thin line across the page.</summary>
    public void Rule()
    {
        drawing ??= Begin();
        y += 2;
        drawing.DrawLine(new XPen(XColors.Gray, 0.2), Left, y, Right, y);
        y += 1;
    }

    /// <summary>A text at the left, and an amount at the right.</summary>
    /// <param name="text">The text.</param>
    /// <param name="amount">The amount; may be empty.</param>
    /// <param name="size">The font's size.</param>
    public void Line(string text, string amount = "", double size = 3.6) => Row([(0, text)], amount, size);

    /// <summary>Texts in columns, and an amount at the right.</summary>
    /// <param name="columns">Where each column begins, measured from the left one, and its text.</param>
    /// <param name="amount">The amount; may be empty.</param>
    /// <param name="size">The font's size.</param>
    public void Row(IReadOnlyList<(double At, string Text)> columns, string amount = "", double size = 3.6)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var font = PdfFont.Of(size);
        drawing ??= Begin();
        var width = drawing.WidthOf(amount, font);
        var end = Right - Left - (width > 0 ? width + Gap : 0);
        var cells = columns.Select((column, i) => (column.At, Lines: drawing.Wrap(column.Text, font, (i + 1 < columns.Count ? Math.Min(end, columns[i + 1].At - Gap) : end) - column.At))).ToList();
        for (var line = 0; line < cells.Max(c => c.Lines.Count); line++)
        {
            if (y + (size * Leading) > Bottom) drawing = Begin();
            y += size * Leading;
            foreach (var (at, lines) in cells)
            {
                if (line < lines.Count && lines[line].Length > 0) drawing.Write(lines[line], font, Left + at, y);
            }
            if (line == 0 && amount.Length > 0) drawing.Write(amount, font, Right - width, y);
        }
        y += size * 0.35;
    }

    /// <summary>The finished file.</summary>
    public byte[] Save()
    {
        drawing?.Dispose();
        using var file = new MemoryStream();
        document.Save(file, closeStream: false);
        return file.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        drawing?.Dispose();
        document.Dispose();
    }

    private void Brand()
    {
        drawing ??= Begin();
        var mark = new XRect(Left, y - 6, 9, 9);
        drawing.DrawRoundedRectangle(new XSolidBrush(XColor.FromArgb(0x0f, 0x5f, 0x55)), mark, new XSize(4, 4));
        var pen = new XPen(XColors.White, 0.9) { LineCap = XLineCap.Round, LineJoin = XLineJoin.Round };
        drawing.DrawLines(pen, [new(mark.X + 2.3, mark.Y + 6), new(mark.X + 2.3, mark.Y + 3.1), new(mark.X + 4.5, mark.Y + 4.8), new(mark.X + 6.7, mark.Y + 3.1), new(mark.X + 6.7, mark.Y + 6)]);
        drawing.DrawString("Marketplace", PdfFont.Of(4.6), XBrushes.Black, mark.Right + Gap, y);
        Space(8);
    }

    private XGraphics Begin()
    {
        drawing?.Dispose();
        var page = document.AddPage();
        page.Size = PageSize.A4;
        y = Top;
        return XGraphics.FromPdfPage(page, XGraphicsUnit.Millimeter);
    }
}
