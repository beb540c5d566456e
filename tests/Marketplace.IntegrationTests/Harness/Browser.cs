using System.Net;
using AngleSharp;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Marketplace.Events;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Marketplace.IntegrationTests.Harness;

/// <summary>A browser without JavaScript: it stores cookies, follows redirects and reads pages.</summary>
public sealed class Browser
{
    /// <summary>Well before a session expires, because tests that move the clock by weeks need to stay signed in.</summary>
    private static readonly TimeSpan SignsInAgain = TimeSpan.FromDays(1);

    private readonly Lock door = new();
    private readonly CookieContainer cookies = new();
    private readonly HttpClient client;
    private Task<string?>? session;
    private DateTime signedInAt;

    internal Browser(Market market, Person? person)
    {
        Market = market;
        Person = person;
        client = market.CreateDefaultClient(
            new Uri("http://localhost"), new RedirectHandler(), new CookieContainerHandler(cookies), new SignedIn(Session));
    }

    public Market Market { get; }

    public Person? Person { get; }

    /// <summary>This browser's cookies, as sent in a request.</summary>
    public string Cookies => cookies.GetCookieHeader(new Uri("http://localhost"));

    /// <summary>The same browser with these languages, in the format of the Accept-Language header.</summary>
    public Browser Reading(string languages)
    {
        client.DefaultRequestHeaders.Remove("Accept-Language");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", languages);
        return this;
    }

    /// <summary>The same browser in this time zone, by its IANA name.</summary>
    public Browser In(string zone)
    {
        cookies.Add(new Uri("http://localhost"), new Cookie(CurrentUser.TimeZoneCookie, Uri.EscapeDataString(zone)));
        return this;
    }

    /// <summary>Another browser with the same cookies, as if they were stolen.</summary>
    public Browser Copy()
    {
        var copy = new Browser(Market, null);
        copy.cookies.Add(cookies.GetAllCookies());
        return copy;
    }

    /// <summary>Opens a page.</summary>
    public Task<Page> Open(string path) => Send(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Sends any request and reads the response as a page.</summary>
    public async Task<Page> Send(HttpRequestMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var response = await client.SendAsync(request);
        // Some pages answer before the work they trigger is done; the test waits for it.
        await Market.Get<Delivery>().Idle();
        var url = response.RequestMessage!.RequestUri!;
        var body = await response.Content.ReadAsStringAsync();
        // The parser needs its own context because pages are read in parallel.
        var parser = new HtmlParser(new HtmlParserOptions(), BrowsingContext.New(Configuration.Default));
        return new Page(this, url, response, body, (IHtmlDocument)parser.ParseDocument(body));
    }

    private Task<string?> Session()
    {
        lock (door)
        {
            var now = Market.Clock.Now;
            if (session is not null && now - signedInAt < SignsInAgain) return session;
            signedInAt = now;
            return session = Market.CookieOf(Person);
        }
    }

    private sealed class SignedIn(Func<Task<string?>> session) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var cookies = request.Headers.TryGetValues("Cookie", out var sent) ? sent.ToList() : [];
            if (await session() is { } own) cookies.Add(own);
            request.Headers.Remove("Cookie");
            if (cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", cookies));
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
