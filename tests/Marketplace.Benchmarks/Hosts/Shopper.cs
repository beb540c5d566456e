using System.Globalization;
using System.Net;
using Marketplace.Benchmarks.Seeding;
using Marketplace.Kernel.Domain;

namespace Marketplace.Benchmarks.Hosts;

/// <summary>
/// A person with their own browser who opens each form before sending it. If sending fails, they press the button again, with the
/// same form and its key.
/// </summary>
/// <param name="address">The market's.</param>
/// <param name="email">With which they sign in.</param>
/// <param name="talk">One of their orders, to write messages about.</param>
/// <param name="reviews">Orders that they have not reviewed yet.</param>
/// <param name="ledger">Where they note what they were told.</param>
internal sealed class Shopper(Uri address, string email, long talk, IEnumerable<long> reviews, Ledger ledger) : IDisposable
{
    private const string Praise = "The glaze is even better than in the pictures, and it came well packed.";
    private const int Presses = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    // Browsers ignore the port for cookies, so they go to the proxy and to each host.
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
    private readonly Queue<long> unreviewed = new(reviews);
    private int messages;

    /// <summary>The order to review next.</summary>
    public long? NextToReview => unreviewed.TryPeek(out var order) ? order : null;

    /// <summary>The order to write messages about.</summary>
    public long Talk => talk;

    public async Task<(Reply Page, Reply Answer)> SignIn()
    {
        var page = await Open("/account/sign-in");
        return (page, await Post("/account/sign-in", page, ("Form.Email", email), ("Form.Password", Seed.Password)));
    }

    public Task<Reply> Open(string path, Uri? at = null) => Send(() => new HttpRequestMessage(HttpMethod.Get, new Uri(at ?? address, path)));

    public async Task Buy(long offer)
    {
        var path = $"/offers/{new Number(offer)}/purchase";
        var answer = await Press(
            path, await Open(path), "/purchases/", ("Form.Quantity", "1"), ("Form.Again", "true"), ("Form.Name", "Ada Lovelace"), ("Form.Street", "Long Street 1"),
            ("Form.PostalCode", "10115"), ("Form.City", "Berlin"), ("Form.Country", "DE"), ("Form.Phone", "+4930123456"), ("Form.Note", ""));
        if (answer is null) return;
        ledger.Orders.Enqueue(Number.Parse(answer.Location.Split('/')[^1], null).Id);
        await Open(answer.Location);
    }

    public async Task Write(Uri? at = null)
    {
        var path = $"/orders/{new Number(talk)}/messages";
        var text = string.Create(CultureInfo.InvariantCulture, $"{Guid.NewGuid()} is my message {++messages}. Is it ready this week?");
        if (await Press(path, await Open(path, at), "/orders/", at, ("Form.Text", text)) is not null) ledger.Messages.Enqueue((talk, text));
    }

    public async Task Review(string comment = Praise)
    {
        if (!unreviewed.TryDequeue(out var order)) return;
        var path = $"/orders/{new Number(order)}/review";
        var answer = await Press(
            path, await Open(path), "/", ("Form.Fulfillment", "5"), ("Form.StartTime", "4"), ("Form.Communication", "5"),
            ("Form.Comment", comment));
        if (answer is not null) ledger.Reviews.Enqueue(order);
    }

    /// <summary>Listens to the conversation on one host: signals when connected, and then for each number of messages in the stream.</summary>
    public async Task Listen(Uri at, Action<int> ring, CancellationToken end)
    {
        var path = new Uri(at, $"/orders/{new Number(talk)}/messages/stream?after=0");
        using var answer = await client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, end);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(end));
        const string Begin = "retry: ", Data = "data: ";
        while (await lines.ReadLineAsync(end) is { } line)
        {
            if (line.StartsWith(Begin, StringComparison.Ordinal)) ring(0);
            if (line.StartsWith(Data, StringComparison.Ordinal)) ring(int.Parse(line.AsSpan(Data.Length), CultureInfo.InvariantCulture));
        }
    }

    public void Dispose() => client.Dispose();

    private Task<Reply?> Press(string path, Reply page, string leadsTo, params (string, string)[] typed) => Press(path, page, leadsTo, null, typed);

    /// <summary>Sends a form, and again if there was no response.</summary>
    private async Task<Reply?> Press(string path, Reply page, string leadsTo, Uri? at, params (string, string)[] typed)
    {
        if (page.Token.Length == 0) return null;
        for (var i = 0; i < Presses; i++)
        {
            var answer = await Post(path, page, at, typed);
            if (answer.Status == 302 && answer.Location.StartsWith(leadsTo, StringComparison.Ordinal)) return answer;
            await Task.Delay(Pause);
        }
        throw new InvalidOperationException($"{path} was sent {Presses} times, and never taken.");
    }

    private Task<Reply> Post(string path, Reply page, params (string, string)[] typed) => Post(path, page, null, typed);

    private Task<Reply> Post(string path, Reply page, Uri? at, (string Name, string Value)[] typed)
    {
        var fields = typed.ToDictionary(f => f.Name, f => f.Value);
        foreach (var name in new[] { "__RequestVerificationToken", "Form.Key", "Form.Price" }) fields[name] = page.Field(name);
        return Send(() => new HttpRequestMessage(HttpMethod.Post, new Uri(at ?? address, path)) { Content = new FormUrlEncodedContent(fields) });
    }

    private async Task<Reply> Send(Func<HttpRequestMessage> make)
    {
        using var request = make();
        var reply = await Answer(request);
        ledger.Note(request, reply);
        return reply;
    }

    private async Task<Reply> Answer(HttpRequestMessage request)
    {
        try
        {
            using var answer = await client.SendAsync(request);
            var host = answer.Headers.TryGetValues(Proxy.HostHeader, out var names) ? names.First() : "nobody";
            return new Reply((int)answer.StatusCode, host, answer.Headers.Location?.OriginalString ?? "", await answer.Content.ReadAsStringAsync());
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
        {
            return new Reply(0, "nobody", "", failure.Message);
        }
    }
}
