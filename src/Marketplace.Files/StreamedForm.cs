using Marketplace.Kernel.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Marketplace.Files;

/// <summary>
/// The files of a form, streamed and never held as a whole. The form's fields, including the antiforgery token, come before them and
/// are read before the action runs.
/// </summary>
public sealed class StreamedForm
{
    private readonly MultipartReader? reader;
    private MultipartSection? next;

    /// <param name="reader">Positioned after the fields; null for a form without files.</param>
    /// <param name="first">The first file.</param>
    public StreamedForm(MultipartReader? reader, MultipartSection? first) => (this.reader, next) = (reader, first);

    /// <summary>The request's files. Fields without a chosen file are skipped.</summary>
    /// <param name="http">The request, whose action has <see cref="StreamsFilesAttribute"/>.</param>
    public static StreamedForm Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.Features.Get<StreamedForm>() ?? new StreamedForm(null, null);
    }

    /// <summary>The next file, or null at the end. Read its content before calling again.</summary>
    /// <param name="cancel">Cancels.</param>
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
            throw new RuleBroken("We couldn't read your form. Send it again.");
        }
    }
}
