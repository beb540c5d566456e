using System.Text;
using Marketplace.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Marketplace.Web.Mvc;

/// <summary>
/// Reads POSTs before model binding. A form that is too large or unreadable would leave every argument empty, even the order number in the
/// address. So this keeps the fields at its beginning: the page comes back with them, and <see cref="FormFilter"/> says why.
/// </summary>
internal sealed class FormReader : IAsyncResourceFilter
{
    /// <summary>Text comes before files in a form, and no text is longer.</summary>
    private const int Kept = 128 * 1024;

    /// <summary>What a field counts besides its text, to limit the number of empty ones.</summary>
    private const int FieldCosts = 64;

    /// <summary>The key in <c>HttpContext.Items</c> of the status to return for an unreadable form.</summary>
    public const string Unreadable = "unreadable form";

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (BoundaryOf(request) is { } boundary && context.ActionDescriptor.EndpointMetadata.OfType<StreamsFilesAttribute>().Any())
        {
            await ReadToFirstFile(request, boundary, context.HttpContext.RequestAborted);
        }
        else if (request.HasFormContentType)
        {
            await Read(request, context.HttpContext.RequestAborted);
        }
        await next();
    }

    /// <summary>The boundary of a multipart form; null for other forms.</summary>
    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).ToString()
            : null;

    /// <summary>Reads up to the first file. The action streams the files.</summary>
    private static async Task ReadToFirstFile(HttpRequest request, string boundary, CancellationToken cancel)
    {
        var fields = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            request.HttpContext.Features.Set(new StreamedForm(reader, await ReadFields(reader, fields, cancel)));
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException)
        {
            request.HttpContext.Items[Unreadable] = (failure as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
        }
        request.Form = new FormCollection(fields);
    }

    /// <summary>Adds the fields before the first file, which is returned.</summary>
    private static async Task<MultipartSection?> ReadFields(MultipartReader reader, Dictionary<string, StringValues> fields, CancellationToken cancel)
    {
        var left = Kept;
        while (await reader.ReadNextSectionAsync(cancel) is { } section)
        {
            if (section.AsFormDataSection() is not { } field) return section;
            // A file field without a chosen file.
            if (section.GetContentDispositionHeader()?.FileName.HasValue == true) continue;
            var value = await ReadText(section.Body, left, cancel);
            if ((left -= FieldCosts + value.Length) < 0) throw new InvalidDataException("The form has too many fields.");
            fields[field.Name] = StringValues.Concat(fields.GetValueOrDefault(field.Name), value);
        }
        return null;
    }

    private static async Task<string> ReadText(Stream body, int most, CancellationToken cancel)
    {
        using var reader = new StreamReader(body, Encoding.UTF8, leaveOpen: true);
        var (text, piece) = (new StringBuilder(), new char[1024]);
        while (await reader.ReadAsync(piece, cancel) is > 0 and var read)
        {
            if (text.Length + read > most) throw new InvalidDataException("A field is too long.");
            text.Append(piece, 0, read);
        }
        return text.ToString();
    }

    private static async Task Read(HttpRequest request, CancellationToken cancel)
    {
        var begun = new BeginningStream(request.Body, Kept);
        var limit = request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (limit is { IsReadOnly: false } && request.ContentLength > limit.MaxRequestBodySize)
        {
            // The server reads nothing while the limit applies; only the beginning is read here.
            limit.MaxRequestBodySize = null;
            await begun.Fill(cancel);
            await Salvage(request, begun, StatusCodes.Status413PayloadTooLarge);
            return;
        }
        try
        {
            request.Body = begun;
            await request.ReadFormAsync(cancel);
        }
        catch (BadHttpRequestException failure)
        {
            await Salvage(request, begun, failure.StatusCode);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException)
        {
            await Salvage(request, begun, StatusCodes.Status400BadRequest);
        }
    }

    private static async Task Salvage(HttpRequest request, BeginningStream begun, int status)
    {
        request.HttpContext.Items[Unreadable] = status;
        var fields = BoundaryOf(request) is { } boundary
            ? await Parts(begun.Beginning, boundary)
            : QueryHelpers.ParseQuery(Encoding.UTF8.GetString(begun.Beginning.GetBuffer().AsSpan(0, (int)begun.Beginning.Length)));
        request.Form = new FormCollection(fields);
    }

    private static async Task<Dictionary<string, StringValues>> Parts(MemoryStream beginning, string boundary)
    {
        var fields = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        if (boundary.Length == 0) return fields;
        beginning.Position = 0;
        try
        {
            await ReadFields(new MultipartReader(boundary, beginning), fields, CancellationToken.None);
        }
        catch (Exception end) when (end is InvalidDataException or IOException)
        {
            // The kept beginning ends here, usually within a file.
        }
        return fields;
    }
}
