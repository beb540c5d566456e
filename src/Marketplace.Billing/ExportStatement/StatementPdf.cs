using System.Globalization;
using Marketplace.Billing.Domain;
using Marketplace.Billing.ReadStatement;
using Marketplace.Files.Documents;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Microsoft.Extensions.Localization;

namespace Marketplace.Billing.ExportStatement;

/// <summary>A statement as PDF on A4 pages.</summary>
internal sealed class StatementPdf(Statements statements, IStringLocalizer<SharedResource> texts)
{
    /// <summary>More lines than anybody reads on paper; the CSV has all of them.</summary>
    private const int MostLines = 2000;

    private const double Kind = 30;
    private const double Order = 85;

    public async Task<byte[]> Make(long sellerId, string name, Statement statement, CancellationToken cancel)
    {
        using var sheet = new PdfSheet(texts["Statement {0}", statement.Month.Shown].Value);
        sheet.Line(name);
        sheet.Space(4);
        sheet.Line(texts["Opening balance"].Value, statement.Of(statement.Opening).ToString());
        foreach (var sum in statement.Sums) sheet.Line($"{texts[Statement.HeadOf(sum.Kind)].Value} ({sum.Transfers})", statement.Of(sum.Amount).ToString());
        sheet.Line(texts["Closing balance"].Value, statement.Of(statement.Closing).ToString(), 4.2);
        sheet.Space(4);
        foreach (var line in await statements.Lines(sellerId, statement, 0, MostLines, cancel))
        {
            sheet.Row(
                [(0, line.At.ToString("d", CultureInfo.CurrentCulture)), (Kind, texts[Statement.NameOf(line.Kind)].Value), (Order, line.OrderId is { } id ? new Number(id).Shown : "")],
                statement.Of(line.Effect).ToString(), 3);
        }
        if (statement.Lines > MostLines) sheet.Line(texts["Only the first {0} lines are shown here. Download the CSV for all of them.", MostLines].Value, size: 3);
        return sheet.Save();
    }
}
