using System.Globalization;
using CsvHelper;
using Marketplace.Kernel.Domain;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Files.Documents;

/// <summary>A CSV file (RFC 4180) in UTF-8, safe to open in a spreadsheet (<see cref="CellGuard"/>), so no cell holds a negative number.</summary>
public sealed class CsvFile : IAsyncDisposable
{
    // With the mark, spreadsheets read it as UTF-8.
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { HasHeader = false, NewLine = "\r\n", WriteByteOrderMark = true };
    private readonly CsvWriter csv;

    private CsvFile(CsvWriter csv) => this.csv = csv;

    /// <summary>Answers with a download that is written while it is sent.</summary>
    /// <param name="response">The response.</param>
    /// <param name="name">The file's name.</param>
    public static CsvFile Begin(HttpResponse response, string name)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename={name}";
        response.Headers.CacheControl = "no-store";
        return Begin(response.Body);
    }

    /// <summary>Writes to a stream, which stays open.</summary>
    /// <param name="to">The stream.</param>
    public static CsvFile Begin(Stream to) => new(CsvWriter.Create(to, Options, leaveOpen: true));

    /// <summary>Writes to a text, which stays open.</summary>
    /// <param name="to">The text.</param>
    public static CsvFile Begin(TextWriter to) => new(CsvWriter.Create(to, Options, leaveOpen: true));

    /// <summary>12.50, without a thousands separator.</summary>
    /// <param name="minor">In minor units.</param>
    /// <param name="currency">ISO 4217.</param>
    public static string Amount(long minor, string currency) => new Money(minor, currency).ToDecimal().ToString($"F{Money.Currencies.GetValueOrDefault(currency, 2)}", CultureInfo.InvariantCulture);

    /// <summary>A time in UTC as spreadsheets read it; empty if there is none.</summary>
    /// <param name="at">In UTC.</param>
    public static string Time(DateTime? at) => at?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Writes a row.</summary>
    /// <param name="cells">Its cells as texts.</param>
    public async Task Row(params IEnumerable<string> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        foreach (var cell in cells) csv.WriteField(CellGuard.Out(cell));
        await csv.EndRecordAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await csv.DisposeAsync();
}
