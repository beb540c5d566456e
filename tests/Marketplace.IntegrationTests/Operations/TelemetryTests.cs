using System.Diagnostics;
using Marketplace.IntegrationTests.Events;
using Marketplace.IntegrationTests.Messages;
using Marketplace.IntegrationTests.Reviews;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Marketplace.IntegrationTests.Operations;

public sealed class TelemetryTests
{
    private const string Browser = "Somebodys-Browser/1.0";

    [Fact]
    public async Task A_request_and_all_that_follows_from_it_arrive_as_one_trace_that_names_nobody()
    {
        await using var collector = await Collector.Open();
        await using var market = new Market();
        Send(market, collector);
        var sale = await market.Sell();
        var form = await sale.Open(sale.Buyer, sale.ReviewPath);
        using var post = form.Fill("Publish review", new { Fulfillment = 5, StartTime = 5, Communication = 5, Comment = "Word-that-is-nowhere." });
        var trace = Trace(post);
        await form.Browser.Send(post);
        var spans = await Comes(market, () => collector.Spans(trace), "POST orders/{number:number}/review");

        spans.Single(s => s.Name.StartsWith("POST", StringComparison.Ordinal)).Attributes.ShouldBe(
            "http.request.method=POST, http.response.status_code=302, http.route=orders/{number:number}/review, network.protocol.version=1.1, url.scheme=http");
        spans.Select(s => s.Name).ShouldContain("deliver reviews.review-counted to offers.count-review");
        spans.Select(s => s.Name).ShouldContain("handle notices.message-queued by notices.send-message");
        foreach (var unwanted in new[] { "unknown_service", Browser, "Word-that-is-nowhere", sale.Number, sale.Buyer.Email, sale.Seller.Email })
        {
            collector.All.ShouldNotContain(unwanted);
        }
    }

    [Fact]
    public async Task Metrics_tell_what_was_delivered_sent_and_kept_for_visitors()
    {
        await using var collector = await Collector.Open();
        await using var market = new Market();
        market.Settings["Site:OutputCacheDuration"] = "00:01:00";
        Send(market, collector);
        var sale = await market.Sell();
        await sale.Review();
        for (var i = 0; i < 2; i++) await market.Visitor().Open(sale.SellerPath);
        Flush(market);

        const string delivery = "event=notices.message-queued, handler=notices.send-message", page = "http.route=sellers/{shop}";
        collector.Points("events.delivered").ShouldContain(delivery);
        collector.Points("events.wait").ShouldContain(delivery);
        collector.Points("messages.sent").ShouldContain("channel=Mail");
        collector.Points("visitor_cache.misses").ShouldContain(page);
        collector.Points("visitor_cache.hits").ShouldContain(page);
        collector.Points("http.server.request.duration").ShouldNotBeEmpty();
        collector.Points("dotnet.gc.collections").ShouldNotBeEmpty();
        collector.Points("microsoft.entityframeworkcore.queries").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_failure_is_counted_and_logged_in_its_trace()
    {
        await using var collector = await Collector.Open();
        await using var market = new LedgerMarket();
        Send(market, collector);
        await market.Open();
        market.Script.Disturb = (_, _) => throw new InvalidOperationException("out of ink");
        using var cause = new Activity("cause") { ActivityTraceFlags = ActivityTraceFlags.Recorded }.Start();
        await market.PayIn("rent");
        for (var attempt = 2; attempt <= 10; attempt++)
        {
            market.Clock.Advance(TimeSpan.FromHours(1));
            await market.Deliver();
        }
        Flush(market);

        foreach (var metric in new[] { "events.failed", "events.parked" })
        {
            collector.Points(metric).ShouldContain("event=tests.paid-in, handler=tests.book");
        }
        collector.All.ShouldNotContain("unknown_service");
        collector.Logged($"{cause.TraceId}").ShouldContain(said => said.Contains("failed at event \"tests.paid-in\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_no_collector_is_configured_nothing_is_built()
    {
        await using var market = new Market();
        await market.Visitor().Open("/");
        market.Services.GetService<TracerProvider>().ShouldBeNull();
        market.Services.GetService<MeterProvider>().ShouldBeNull();
        market.Services.GetServices<ILoggerProvider>().OfType<OpenTelemetryLoggerProvider>().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Telemetry:Endpoint", "collector:4317")]
    [InlineData("Telemetry:Protocol", "carrier pigeon")]
    public void What_cannot_be_meant_stops_the_start(string setting, string value)
    {
        using var market = new Market();
        market.Settings[setting] = value;
        Should.Throw<OptionsValidationException>(() => market.CreateClient());
    }

    private static void Send(Market market, Collector to)
    {
        market.Settings["Telemetry:Endpoint"] = to.Address;
        market.Settings["Telemetry:Protocol"] = "http/protobuf";
        // Only a test's server can't limit the size of a request, and warns of it with the path.
        foreach (var name in new[] { "Routing.EndpointRoutingMiddleware", "Mvc.Filters.RequestSizeLimitFilter" }) market.Settings[$"Serilog:MinimumLevel:Override:Microsoft.AspNetCore.{name}"] = "Error";
    }

    /// <summary>A browser's request in a trace of its own.</summary>
    private static string Trace(HttpRequestMessage request)
    {
        var trace = ActivityTraceId.CreateRandom().ToHexString();
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        request.Headers.Add("User-Agent", Browser);
        return trace;
    }

    /// <summary>A request's span ends a moment after its answer has been read.</summary>
    private static async Task<IReadOnlyList<(string Name, string Attributes)>> Comes(
        Market market, Func<IReadOnlyList<(string Name, string Attributes)>> spans, string awaited)
    {
        for (var look = 0; look < 1000 && spans().All(s => s.Name != awaited); look++)
        {
            Flush(market);
            await Task.Yield();
        }
        return spans();
    }

    private static void Flush(Market market)
    {
        market.Get<TracerProvider>().ForceFlush().ShouldBeTrue();
        market.Get<MeterProvider>().ForceFlush().ShouldBeTrue();
        market.Get<LoggerProvider>().ForceFlush().ShouldBeTrue();
    }
}
