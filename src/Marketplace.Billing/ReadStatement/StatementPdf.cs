using System.Globalization;
using Marketplace.Billing.Domain;
using Marketplace.Files.Documents;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Microsoft.Extensions.Localization;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Marketplace.Billing.ReadStatement;

/// <summary>A statement as PDF on A4 pages.</summary>
internal sealed class StatementPdf(Statements statements, IStringLocalizer<SharedResource> texts)
{
    /// <summary>More lines than anybody reads on paper; the CSV has all of them.</summary>
    private const int MostLines = 2000;

    private const double Left = 18;
    private const double Right = 192;
    private const double Top = 20;
    private const double Bottom = 280;

    public async Task<byte[]> Make(long sellerId, string name, Statement statement, CancellationToken cancel)
    {
        using var document = new PdfDocument();
        document.Info.Title = texts["Statement {0}", statement.Month.Shown].Value;
        using (var sheet = new Sheet(document))
        {
            sheet.Line(5.5, 9, document.Info.Title);
            sheet.Line(3.4, 9, name);
            sheet.Line(3.4, 6, texts["Opening balance"].Value, amount: statement.Of(statement.Opening).ToString());
            foreach (var sum in statement.Sums) sheet.Line(3.4, 6, $"{texts[Statement.NameOf(sum.Kind)].Value} ({sum.Transfers})", amount: statement.Of(sum.Amount).ToString());
            sheet.Line(3.8, 10, texts["Closing balance"].Value, amount: statement.Of(statement.Closing).ToString());
            foreach (var line in await statements.Lines(sellerId, statement, 0, MostLines, cancel))
            {
                sheet.Line(
                    3, 5, line.At.ToString("d", CultureInfo.CurrentCulture), texts[Statement.NameOf(line.Kind)].Value, line.OrderId is { } id ? new Number(id).Shown : "",
                    statement.Of(line.Effect).ToString());
            }
            if (statement.Lines > MostLines) sheet.Line(3, 5, texts["Only the first {0} lines are shown here. Download the CSV for all of them.", MostLines].Value);
        }
        using var file = new MemoryStream();
        document.Save(file, closeStream: false);
        return file.ToArray();
    }

    /// <summary>Writes lines from top to bottom and begins a new page at the end of one.</summary>
    private sealed class Sheet(PdfDocument document) : IDisposable
    {
        private XGraphics? drawing;
        private double y = Bottom;

        public void Line(double size, double height, string text, string kind = "", string order = "", string amount = "")
        {
            if (y + height > Bottom) Begin();
            var font = PdfFont.Of(size);
            foreach (var (column, shown) in new[] { (Left, text), (Left + 32, kind), (Left + 80, order) })
            {
                if (shown.Length > 0) drawing!.DrawString(shown, font, XBrushes.Black, column, y);
            }
            if (amount.Length > 0) drawing!.DrawString(amount, font, XBrushes.Black, new XPoint(Right - drawing.MeasureString(amount, font).Width, y));
            y += height;
        }

        public void Dispose() => drawing?.Dispose();

        private void Begin()
        {
            drawing?.Dispose();
            var page = document.AddPage();
            page.Size = PdfSharp.PageSize.A4;
            drawing = XGraphics.FromPdfPage(page, XGraphicsUnit.Millimeter);
            y = Top;
        }
    }
}
