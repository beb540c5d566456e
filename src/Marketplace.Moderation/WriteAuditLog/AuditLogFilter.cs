using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Marketplace.Casework;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Marketplace.Moderation.WriteAuditLog;

/// <summary>
/// Rule MOD-11 for every page that requires a role, in any module. Views and actions are logged before they happen, so that nothing happens
/// without an entry. The outcome of an action is logged afterwards.
/// </summary>
internal sealed class AuditLogFilter(AuditLogWriter book) : IAsyncResourceFilter
{
    private const string Kept = "(not kept)";
    /// <summary>What staff write about people. The decision keeps it and can be erased; of a passage, which can be a phone number, even a hash could be guessed.</summary>
    private static readonly string[] Written = ["Statement", "Reasons", "Note", "Law", "Words", "Text"];
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!context.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Any(a => a.Roles is not null))
        {
            await next();
            return;
        }
        var by = new StaffMember(http.User.Id, http.User.Name);
        var path = $"{http.Request.Method} {http.Request.Path}{Asked(http.Request)}";
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        {
            await book.Append(by, AuditLogKind.Read, path, "");
            await next();
            return;
        }
        var asked = await book.Append(by, AuditLogKind.Requested, path, await Posted(http.Request));
        var done = await next();
        var status = done.Exception is null || done.ExceptionHandled ? http.Response.StatusCode : StatusCodes.Status500InternalServerError;
        var kind = status < StatusCodes.Status400BadRequest ? AuditLogKind.Done : AuditLogKind.Refused;
        await book.Append(by, kind, path, Answered(status, http.Response.Headers.Location.ToString()), asked);
    }

    /// <summary>The posted fields as the log keeps them.</summary>
    public static string Logged(IReadOnlyDictionary<string, string> fields) =>
        fields.Count == 0 ? "" : JsonSerializer.Serialize(fields.ToDictionary(f => f.Key, f => Value(f.Key, f.Value)), Readable);

    /// <summary>The status, and the page that the action leads to: it can be of what was made.</summary>
    public static string Answered(int status, string location) => string.Create(CultureInfo.InvariantCulture, $"{status} {location.Split('?', '#')[0]}").TrimEnd();

    private static string Value(string field, string value)
    {
        var name = field[(field.LastIndexOf('.') + 1)..];
        return IsPersonal(field) ? Kept
            : value.Length == 0 ? ""
            : name.Equals("Passage", StringComparison.OrdinalIgnoreCase) ? string.Create(CultureInfo.InvariantCulture, $"({value.Length} characters)")
            : Written.Contains(name, StringComparer.OrdinalIgnoreCase) ? string.Create(CultureInfo.InvariantCulture, $"({value.Length} characters, sha256:{AuditLogEntry.HashOf(value)})")
            : AuditLogEntry.Cut(value, AuditLogEntry.LongestValue);
    }

    /// <summary>The query string without personal search terms, because people can be erased but the log can't.</summary>
    private static string Asked(HttpRequest request) => request.Query.Count == 0 ? "" : "?" + string.Join('&', request.Query
        .SelectMany(q => q.Value.Select(value => $"{q.Key}={(IsPersonal(q.Key) ? Kept : value)}")));

    private static bool IsPersonal(string field) =>
        field is "q" or "search" || field.Contains("password", StringComparison.OrdinalIgnoreCase) || field.Contains("email", StringComparison.OrdinalIgnoreCase);

    private static async Task<string> Posted(HttpRequest request)
    {
        if (!request.HasFormContentType) return "";
        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            var fields = form.Where(f => f.Key != "__RequestVerificationToken")
                .ToDictionary(f => AuditLogEntry.Cut(f.Key, AuditLogEntry.LongestValue), f => f.Value.ToString());
            return Logged(fields);
        }
        catch (Exception failure) when (failure is BadHttpRequestException or InvalidDataException or IOException)
        {
            return "could not be read";
        }
    }
}
