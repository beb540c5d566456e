using System.Globalization;
using CsvHelper;
using Marketplace.Kernel.Domain;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Billing.Shown;

/// <summary>A CSV file (RFC 4180). What a spreadsheet would take for a formula begins with an apostrophe, so no field holds a negative number.</summary>
internal sealed class CsvFile(CsvWriter csv) : IAsyncDisposable
{
    // With the mark, spreadsheets read it as UTF-8.
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    /// <summary>Answers with a download that is written while it is sent.</summary>
    public static CsvFile Begin(HttpResponse response, string name)
    {
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename={name}";
        response.Headers.CacheControl = "no-store";
        return new CsvFile(CsvWriter.Create(response.Body, Options, leaveOpen: true));
    }

    /// <summary>Writes to a text, which stays open.</summary>
    public static CsvFile Begin(TextWriter to) => new(CsvWriter.Create(to, Options, leaveOpen: true));

    /// <summary>12.50, without a thousands separator.</summary>
    public static string Amount(long minor, string currency) => new Money(minor, currency).ToDecimal().ToString($"F{Money.Currencies.GetValueOrDefault(currency, 2)}", CultureInfo.InvariantCulture);

    public async Task Row(params string[] fields)
    {
        foreach (var field in fields) csv.WriteField(field);
        await csv.EndRecordAsync();
    }

    public async ValueTask DisposeAsync() => await csv.DisposeAsync();
}
