using System.Net.Http.Headers;
using System.Text;

namespace Marketplace.IntegrationTests.Forms;

/// <summary>A kind of bad input.</summary>
internal sealed record BadInput(string Name, Func<FoundField, string?> Fill, Func<(string Name, string Type, byte[] Content)>? File = null)
{
    public const string Script = "<script>alert(1)</script>";

    private static readonly string Huge = string.Concat(Enumerable.Repeat("far too long ", 3_000));

    public static IReadOnlyList<BadInput> All { get; } =
    [
        new("a stale token", f => f.IsToken ? "stale" : f.IsTyped ? "typed with care" : f.Value),
        new("no token", f => f.IsToken ? null : f.IsTyped ? "typed with care" : f.Value),
        new("empty", f => f.IsToken || f.IsHidden ? f.Value : ""),
        new("nothing but the token", f => f.IsToken ? f.Value : null),
        new("oversized", f => f.IsToken || f.IsHidden ? f.Value : Huge),
        new("wrong types", f => f.IsToken || f.IsHidden ? f.Value : $"ab☃c {Script}"),
        new("numbers out of range", f => f.IsToken || f.IsHidden ? f.Value : "99999999999999999999999999"),
        new("negative numbers", f => f.IsToken || f.IsHidden ? f.Value : "-1"),
        new("control characters", f => f.IsToken || f.IsHidden ? f.Value : "a\0b\u202ec\ud83d"),
        new("forged ids", f => f.IsToken ? f.Value : f.IsHidden ? "288230376151711744" : f.Value),
        new("ids that are none", f => f.IsToken ? f.Value : f.IsHidden ? "no-id" : f.Value),
        new("a page that says it is a picture", f => f.Value, () => ("photo.png", "image/png", Encoding.UTF8.GetBytes($"<html>{Script}</html>"))),
        new("an empty file", f => f.Value, () => ("empty.png", "image/png", [])),
        new("a file whose name is a path", f => f.Value, () => ("../../../etc/passwd", "text/plain", Encoding.UTF8.GetBytes("root"))),
    ];

    public HttpRequestMessage Request(FoundForm form)
    {
        var fields = form.Fields.Where(f => !f.IsFile).DistinctBy(f => f.Name).Select(f => (f.Name, Value: Fill(f))).Where(f => f.Value is not null);
        if (!form.Multipart) return new(HttpMethod.Post, form.Action) { Content = new FormUrlEncodedContent(fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value!))) };
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields) parts.Add(new StringContent(value!), name);
        foreach (var field in form.Fields.Where(f => f.IsFile && File is not null))
        {
            var (name, type, bytes) = File!();
            var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue(type);
            parts.Add(content, field.Name, name);
        }
        return new(HttpMethod.Post, form.Action) { Content = parts };
    }
}
