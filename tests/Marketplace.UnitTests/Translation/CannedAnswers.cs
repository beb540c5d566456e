using System.Net;
using System.Text;

namespace Marketplace.UnitTests.Translation;

/// <summary>An engine's responses by the end of the requested path, and its requests.</summary>
internal sealed class CannedAnswers(Func<string, string, (HttpStatusCode Status, string Body)> answer) : HttpMessageHandler, IHttpClientFactory
{
    public List<(string Path, string Body)> Asked { get; } = [];

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Asked.Add((request.RequestUri!.AbsolutePath, body));
        var (status, said) = answer(request.RequestUri.AbsolutePath, body);
        return new HttpResponseMessage(status) { Content = new StringContent(said, Encoding.UTF8, "application/json") };
    }
}
