using Marketplace.Kernel.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Marketplace.Files;

/// <summary>
/// The files of a form that are read while they come, and never as a whole. The form's fields stand before them, the antiforgery token among them, and
/// are read when the action begins.
/// </summary>
public sealed class StreamedForm
{
    private readonly MultipartReader? reader;
    private MultipartSection? next;

    /// <param name="reader">Stands behind the fields; null for a form without files.</param>
    /// <param name="first">The first file.</param>
    public StreamedForm(MultipartReader? reader, MultipartSection? first) => (this.reader, next) = (reader, first);

    /// <summary>The request's files. A field without a chosen file is none.</summary>
    /// <param name="http">The request, whose action has <see cref="StreamsFilesAttribute"/>.</param>
    public static StreamedForm Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.Features.Get<StreamedForm>() ?? new StreamedForm(null, null);
    }

    /// <summary>The next file: read its content before asking for another one. Null at the end.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RuleBroken">The form cannot be read.</exception>
    public async Task<FileMultipartSection?> Next(CancellationToken cancel)
    {
        while (reader is not null)
        {
            var section = next ?? await Read(reader, cancel);
            next = null;
            if (section is null) return null;
            if (section.GetContentDispositionHeader()?.IsFileDisposition() == true && section.AsFileSection() is { FileName.Length: > 0 } file) return file;
        }
        return null;
    }

    private static async Task<MultipartSection?> Read(MultipartReader reader, CancellationToken cancel)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancel);
        }
        catch (InvalidDataException)
        {
            throw new RuleBroken("What was sent could not be read. Please send it again.");
        }
    }
}
