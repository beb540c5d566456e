using System.Net;

namespace Marketplace.IntegrationTests.Messages;

/// <summary>An open page that listens, as a browser's EventSource does.</summary>
internal sealed class OpenStream : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly HttpClient client;
    private readonly HttpResponseMessage response;
    private readonly StreamReader reader;

    private OpenStream(HttpClient client, HttpResponseMessage response, StreamReader reader)
    {
        this.client = client;
        this.response = response;
        this.reader = reader;
    }

    public HttpStatusCode Status => response.StatusCode;

    public string? Type => response.Content.Headers.ContentType?.MediaType;

    public static async Task<OpenStream> Open(Market market, Person person, string path, int? lastSeen = null)
    {
        var client = market.CreateClient(new() { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", await market.CookieOf(person));
        if (lastSeen is { } seen) request.Headers.Add("Last-Event-ID", $"{seen}");
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new OpenStream(client, response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    /// <summary>The next line with this start, or null at the end.</summary>
    public async Task<string?> Next(string beginning = "data:")
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await reader.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith(beginning, StringComparison.Ordinal)) return line;
        }
        return null;
    }

    public void Dispose()
    {
        reader.Dispose();
        response.Dispose();
        client.Dispose();
    }
}
