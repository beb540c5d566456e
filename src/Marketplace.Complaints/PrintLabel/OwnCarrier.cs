using Marketplace.Files.Documents;
using Marketplace.Kernel.Web;
using Marketplace.Texts;
using Microsoft.Extensions.Localization;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using QRCoder;

namespace Marketplace.Complaints.PrintLabel;

/// <summary>The built-in carrier: a label with both addresses and a code, for any post office.</summary>
internal sealed class OwnCarrier(IStringLocalizer<SharedResource> texts) : ICarrier
{
    private const double Margin = 12;
    private const double CodeSide = 40;

    public Task<byte[]> MakeLabel(Parcel parcel, CancellationToken cancel)
    {
        using var document = new PdfDocument();
        document.Info.Title = texts["Return of order {0}", parcel.Order].Value;
        var page = document.AddPage();
        (page.Width, page.Height) = (XUnit.FromMillimeter(148), XUnit.FromMillimeter(105));
        using (var drawing = XGraphics.FromPdfPage(page, XGraphicsUnit.Millimeter))
        {
            Draw(drawing, parcel);
        }
        using var file = new MemoryStream();
        document.Save(file, closeStream: false);
        return Task.FromResult(file.ToArray());
    }

    private void Draw(XGraphics drawing, Parcel parcel)
    {
        const double small = 3, usual = 3.8, large = 5;
        var (from, to) = (parcel.From, parcel.To);
        Text(texts["From"].Value, small, Margin, 10, 70, 5);
        Text($"{from.Name}\n{from.Street}\n{from.PostalCode} {from.City}\n{texts[Countries.NameOf(from.Country)]}", usual, Margin, 14, 75, 26);
        drawing.DrawLine(new XPen(XColors.Black, 0.3), Margin, 44, 148 - Margin, 44);
        Text(texts["To"].Value, small, Margin, 47, 70, 5);
        Text($"{to.Name}\n{to.Street}\n{to.PostalCode} {to.City}\n{texts[Countries.NameOf(to.Country)]}", large, Margin, 52, 80, 36);
        Text(texts["Return of order {0}", parcel.Order].Value, usual, Margin, 90, 120, 6);
        Text((parcel.SenderPays ? texts["The sender pays the postage"] : texts["The recipient pays the postage"]).Value, small, Margin, 96, 120, 5);
        Code(drawing, parcel.Code, 148 - Margin - CodeSide, 50);

        void Text(string text, double size, double x, double y, double width, double height) => drawing.Fill(text, size, new XRect(x, y, width, height));
    }

    private static void Code(XGraphics drawing, string text, double left, double top)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var side = CodeSide / code.ModuleMatrix.Count;
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
        {
            for (var column = 0; column < code.ModuleMatrix.Count; column++)
            {
                if (code.ModuleMatrix[row][column]) drawing.DrawRectangle(XBrushes.Black, left + (column * side), top + (row * side), side, side);
            }
        }
    }
}
