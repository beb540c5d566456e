using System.Net;
using AngleSharp;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Marketplace.Kernel.Events;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Marketplace.IntegrationTests.Harness;

/// <summary>A browser without JavaScript: keeps cookies, follows redirects, reads pages.</summary>
public sealed class Browser
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient client;

    internal Browser(Market market, Person? person)
    {
        Market = market;
        Person = person;
        client = market.CreateDefaultClient(
            new Uri("http://localhost"), new RedirectHandler(), new CookieContainerHandler(cookies), new SignedIn(market, person));
    }

    public Market Market { get; }

    public Person? Person { get; }

    /// <summary>What the product has put into this browser, as it stands in a request.</summary>
    public string Cookies => cookies.GetCookieHeader(new Uri("http://localhost"));

    /// <summary>Opens a page.</summary>
    public Task<Page> Open(string path) => Send(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Sends anything and reads the page that comes back.</summary>
    public async Task<Page> Send(HttpRequestMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var response = await client.SendAsync(request);
        // Some pages answer before what they cause is over; a test reads on when it is.
        await Market.Get<Delivery>().Idle();
        var url = response.RequestMessage!.RequestUri!;
        var body = await response.Content.ReadAsStringAsync();
        // The parser needs a context of its own: pages are read in parallel.
        var parser = new HtmlParser(new HtmlParserOptions(), BrowsingContext.New(Configuration.Default));
        return new Page(this, url, response, body, (IHtmlDocument)parser.ParseDocument(body));
    }

    private sealed class SignedIn(Market market, Person? person) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var cookies = request.Headers.TryGetValues("Cookie", out var sent) ? sent.ToList() : [];
            if (market.CookieOf(person) is { } own) cookies.Add(own);
            request.Headers.Remove("Cookie");
            if (cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", cookies));
            return base.SendAsync(request, cancellationToken);
        }
    }
}
