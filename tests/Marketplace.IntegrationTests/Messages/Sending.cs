using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Marketplace.Files.Tus;

namespace Marketplace.IntegrationTests.Messages;

/// <summary>A browser with an open conversation whose script uploads files.</summary>
internal sealed class Sending
{
    private readonly Talk talk;
    private readonly string token;

    private Sending(Talk talk, Page page)
    {
        this.talk = talk;
        Page = page;
        token = page.Document.QuerySelector(".message-form [name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    public Page Page { get; }

    public static async Task<Sending> Open(Talk talk, Person person) => new(talk, await talk.Open(person));

    /// <summary>Starts an upload.</summary>
    public Task<Page> Begin(string name, long length) => Send(HttpMethod.Post, $"{talk.OrderPath}/files", (TusHeaders.Length, Text(length)),
        (TusHeaders.Metadata, $"filename {Convert.ToBase64String(Encoding.UTF8.GetBytes(name))}"));

    /// <summary>Starts an upload that is accepted, and returns its path.</summary>
    public async Task<string> BeginAt(string name, long length)
    {
        var begun = await Begin(name, length);
        ((int)begun.Status).ShouldBe(201, begun.Body);
        return begun.Response.Headers.Location!.OriginalString;
    }

    public Task<Page> Append(string upload, long offset, byte[] piece, string type = TusHeaders.PieceType)
    {
        var content = new ByteArrayContent(piece) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        return Send(HttpMethod.Patch, upload, content, (TusHeaders.Offset, Text(offset)));
    }

    /// <summary>Uploads a whole file at once.</summary>
    public async Task<string> Upload(string name, byte[] content)
    {
        var upload = await BeginAt(name, content.Length);
        ((int)(await Append(upload, 0, content)).Status).ShouldBe(204);
        return upload;
    }

    public Task<Page> Ask(string upload) => Send(HttpMethod.Head, upload);

    public Task<Page> Drop(string upload) => Send(HttpMethod.Delete, upload);

    public Task<Page> Send(HttpMethod method, string path, params (string Name, string Value)[] headers) => Send(method, path, null, headers);

    /// <summary>How many bytes have arrived, from the response.</summary>
    public static long Offset(Page answer) => long.Parse(answer.Response.Headers.GetValues(TusHeaders.Offset).Single(), CultureInfo.InvariantCulture);

    /// <summary>Sends a message with files that have been uploaded.</summary>
    public Task<Page> Say(string text, params string[] uploads) => Page.Browser.Send(new HttpRequestMessage(HttpMethod.Post, talk.Path)
    {
        Content = new FormUrlEncodedContent([
            new("Form.Key", Page.ValueOf("Key")!), new("Form.Text", text), new("__RequestVerificationToken", token),
            .. uploads.Select(upload => KeyValuePair.Create("Form.Files", upload.Split('/')[^1])),
        ]),
    });

    private Task<Page> Send(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add(TusHeaders.Resumable, TusHeaders.Version);
        request.Headers.Add("RequestVerificationToken", token);
        foreach (var (name, value) in headers)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }
        return Page.Browser.Send(request);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
