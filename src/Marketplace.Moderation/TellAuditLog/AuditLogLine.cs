using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.TellAuditLog;

/// <summary>A view, or an action with its outcome: what the log shows as one sentence.</summary>
/// <param name="Request">The view, or the request for the action.</param>
/// <param name="Outcome">The outcome of the action; null for a view, and if there is none yet.</param>
internal sealed record AuditLogLine(AuditLogEntry Request, AuditLogEntry? Outcome)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    public AuditLogKind Kind => Outcome?.Kind ?? Request.Kind;

    public bool IsView => Kind == AuditLogKind.Read;

    public bool IsDone => Kind == AuditLogKind.Done;

    /// <summary>The parts of the path after <c>/admin</c>, without the query string.</summary>
    public string[] Parts { get; } = [.. Request.Path[(Request.Path.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1)];

    /// <summary>The number in the path, if there is one.</summary>
    public long? Number => Parts is [_, var number, ..] && Kernel.Domain.Number.TryParse(number, CultureInfo.InvariantCulture, out var found) ? found.Id : null;

    /// <summary>The numbers in the path and in the query string, where staff search for an order.</summary>
    public IEnumerable<long> Numbers => Request.Path.Split(['?', '&'], StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(pair => Uri.UnescapeDataString(pair.Split('=', 2)[^1]))
        .Select(value => Kernel.Domain.Number.TryParse(value, CultureInfo.InvariantCulture, out var found) ? found.Id : (long?)null)
        .Prepend(Number).OfType<long>();

    /// <summary>The number of what a completed action made, if it led to its page.</summary>
    public long? Made => IsDone && Outcome!.Details.Split('/') is [_, .., var number] && Kernel.Domain.Number.TryParse(number, CultureInfo.InvariantCulture, out var found) ? found.Id : null;

    /// <summary>The path of the case, or of whatever else has a page of its own.</summary>
    public string Page => Parts is [var kind, var number, ..] ? $"/admin/{kind}/{number}" : "";

    /// <summary>The entries as they were written, with their hashes.</summary>
    public string Raw => JsonSerializer.Serialize(Outcome is null ? [Request] : new[] { Request, Outcome }, Readable);

    /// <summary>A posted field; empty if it wasn't posted, or can't be read.</summary>
    public string Field(string name)
    {
        try
        {
            using var posted = JsonDocument.Parse(Request.Details);
            return posted.RootElement.ValueKind == JsonValueKind.Object && posted.RootElement.TryGetProperty(name, out var value) ? value.ToString() : "";
        }
        catch (JsonException)
        {
            // Nothing was posted, or it was too long to be kept whole.
            return "";
        }
    }
}
