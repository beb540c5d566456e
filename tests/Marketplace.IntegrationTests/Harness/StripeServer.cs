using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Stripe;

namespace Marketplace.IntegrationTests.Harness;

/// <summary>
/// Speaks Stripe's HTTP API on a socket, in memory, and shows Stripe's payment page. It counts what it really did, honours idempotency keys, and
/// fails as a test asks.
/// </summary>
public sealed partial class StripeServer : IAsyncDisposable
{
    public const string Secret = "whsec_test";

    private readonly WebApplication app;
    private readonly Lock door = new();
    private readonly Dictionary<string, JsonObject> things = [];
    private readonly ConcurrentDictionary<string, (string Request, Lazy<Task<(int Status, JsonObject Body)>> Answer)> known = new();
    private readonly List<(string Call, StripeFailure How)> failures = [];
    private readonly List<(string Call, TaskCompletionSource Reached)> stalled = [];
    private int last;

    private StripeServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapGet("/pay/{id}", ShowPage);
        app.MapPost("/pay/{id}", TakePage);
        app.Map("/v1/{**path}", Answer);
    }

    public string Url => app.Urls.First();

    /// <summary>What it did, in order: "charge 2500 eur".</summary>
    public ConcurrentQueue<string> Effects { get; } = [];

    /// <summary>The calls it got: "POST /v1/refunds".</summary>
    public ConcurrentQueue<string> Calls { get; } = [];

    /// <summary>The reports, whether they were sent or not.</summary>
    public ConcurrentQueue<StripeReport> Reports { get; } = [];

    /// <summary>Where reports go; null holds them back.</summary>
    public HttpClient? Webhook { get; set; }

    /// <summary>The time that it signs with.</summary>
    public Func<DateTimeOffset> Now { get; set; } = () => DateTimeOffset.UtcNow;

    /// <summary>What the next charges take instead of what was asked.</summary>
    public (long Amount, string Currency)? TakesInstead { get; set; }

    /// <summary>The state of new refunds and payouts.</summary>
    public string FirstState { get; set; } = "succeeded";

    /// <summary>Its lists don't show yet what was just made; only an idempotency key finds it.</summary>
    public bool HidesNew { get; set; }

    public static async Task<StripeServer> Start()
    {
        var server = new StripeServer();
        await server.app.StartAsync();
        return server;
    }

    /// <summary>Lets a market pay through this server, and hear its reports.</summary>
    /// <param name="market">The market, not started yet.</param>
    /// <param name="webhook">Where to send the reports, if the market will listen on a port.</param>
    public void Serve(Market market, HttpClient? webhook = null)
    {
        ArgumentNullException.ThrowIfNull(market);
        market.Settings["Payments:Provider"] = "Stripe";
        market.Settings["Stripe:SecretKey"] = "sk_test_1";
        market.Settings["Stripe:WebhookSecret"] = Secret;
        market.Settings["Stripe:ApiBase"] = Url;
        market.Settings["Stripe:PageOrigin"] = Url;
        market.Settings["Stripe:OnboardingOrigin"] = Url;
        Now = market.Clock.GetUtcNow;
        Webhook = webhook ?? market.CreateDefaultClient(new Uri("http://localhost"));
    }

    /// <summary>The next calls, for example "POST /v1/refunds", fail.</summary>
    public void Fail(string call, StripeFailure how, int times = 1)
    {
        lock (door) failures.AddRange(Enumerable.Repeat((call, how), times));
    }

    /// <summary>Ends when the next such call has reached the point at which it fails by a time-out.</summary>
    public Task Stalled(string call, StripeFailure how)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (door)
        {
            failures.Add((call, how));
            stalled.Add((call, reached));
        }
        return reached.Task;
    }

    /// <summary>Sends a report, signed now, and returns the answer.</summary>
    public async Task<HttpStatusCode> Send(StripeReport report, string secret = Secret, DateTimeOffset? signedAt = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/stripe") { Content = new StringContent(report.Body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Stripe-Signature", EventUtility.GenerateSignatureHeader(report.Body, secret, (signedAt ?? Now()).ToUnixTimeSeconds()));
        using var answer = await Webhook!.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>What earlier tests did and asked for is forgotten.</summary>
    public void StartAnew()
    {
        lock (door) failures.Clear();
        HidesNew = false;
        Effects.Clear();
        Calls.Clear();
        Reports.Clear();
    }

    /// <summary>More than a day has passed.</summary>
    public void ForgetKeys() => known.Clear();

    public JsonObject Find(string id)
    {
        lock (door) return things[id];
    }

    /// <summary>How many things of a kind it has made.</summary>
    public int Count(string kind)
    {
        lock (door) return things.Values.Count(t => Read(t, "object") == kind);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var call = $"{context.Request.Method} {context.Request.Path}";
        Calls.Enqueue(call);
        var failure = Failing(call);
        if (failure == StripeFailure.TimeoutBefore) await Stall(context, call);
        else if (failure is { } how and not StripeFailure.TimeoutAfter)
        {
            if (how is StripeFailure.Refused or StripeFailure.InsufficientFunds) Keep(context, call, body, (StatusOf(how), ErrorOf(how)));
            await Say(context, StatusOf(how), ErrorOf(how));
        }
        else
        {
            var (status, answer) = await Act(context, call, body);
            if (failure == StripeFailure.TimeoutAfter) await Stall(context, call);
            else await Say(context, status, answer);
        }
    }

    /// <summary>Each idempotency key acts once; for its repeats the first answer comes again.</summary>
    private async Task<(int Status, JsonObject Body)> Act(HttpContext context, string call, string body)
    {
        var account = context.Request.Headers["Stripe-Account"].ToString();
        var fields = QueryHelpers.ParseQuery(body).ToDictionary(f => f.Key, f => f.Value.ToString());
        foreach (var (name, value) in context.Request.Query) fields[name] = value.ToString();
        if (context.Request.Headers["Idempotency-Key"].ToString() is not { Length: > 0 } key || HttpMethods.IsGet(context.Request.Method)) return Handle(call, fields, account);
        var first = known.GetOrAdd($"{account} {key}", _ => ($"{call} {body}", new(() => Task.FromResult(Handle(call, fields, account)))));
        if (first.Request != $"{call} {body}") return (StatusCodes.Status400BadRequest, Error("idempotency_error", "", "Keys for idempotent requests can only be used with the same parameters they were first used with."));
        return await first.Answer.Value;
    }

    /// <summary>For a repeat of a request that it refused, Stripe repeats the refusal.</summary>
    private void Keep(HttpContext context, string call, string body, (int Status, JsonObject Body) refusal)
    {
        if (context.Request.Headers["Idempotency-Key"].ToString() is not { Length: > 0 } key) return;
        known[$"{context.Request.Headers["Stripe-Account"]} {key}"] = ($"{call} {body}", new(() => Task.FromResult(refusal)));
    }

    private StripeFailure? Failing(string call)
    {
        lock (door)
        {
            var at = failures.FindIndex(f => call.StartsWith(f.Call, StringComparison.Ordinal));
            if (at < 0) return null;
            var how = failures[at].How;
            failures.RemoveAt(at);
            return how;
        }
    }

    private async Task Stall(HttpContext context, string call)
    {
        lock (door)
        {
            foreach (var (_, reached) in stalled.Where(s => call.StartsWith(s.Call, StringComparison.Ordinal))) reached.TrySetResult();
        }
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private static async Task Say(HttpContext context, int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body.ToJsonString());
    }

    private static int StatusOf(StripeFailure how) => how switch
    {
        StripeFailure.Refused or StripeFailure.AuthenticationRequired => StatusCodes.Status402PaymentRequired,
        StripeFailure.InsufficientFunds => StatusCodes.Status400BadRequest,
        StripeFailure.TooManyRequests => StatusCodes.Status429TooManyRequests,
        StripeFailure.IdempotencyConflict => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static JsonObject ErrorOf(StripeFailure how) => how switch
    {
        StripeFailure.Refused => Error("card_error", "card_declined", "The bank refuses this card."),
        StripeFailure.InsufficientFunds => Error("invalid_request_error", "balance_insufficient", "Insufficient funds in your Stripe account."),
        StripeFailure.AuthenticationRequired => Error("card_error", "authentication_required", "This transaction requires authentication."),
        StripeFailure.TooManyRequests => Error("invalid_request_error", "rate_limit", "Too many requests hit the API too quickly."),
        StripeFailure.IdempotencyConflict => Error("idempotency_error", "idempotency_key_in_use", "There is currently another in-progress request using this Idempotent Key."),
        _ => Error("api_error", "", "An unknown error occurred."),
    };

    private static JsonObject Error(string type, string code, string message)
    {
        var error = new JsonObject { ["type"] = type, ["message"] = message };
        if (code.Length > 0) error["code"] = code;
        return new JsonObject { ["error"] = error };
    }

    private string NewId(string kind) => $"{kind}_test_{Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture)}";

    private async Task Report(string type, JsonObject thing, string account = "")
    {
        var happened = new JsonObject
        {
            ["id"] = NewId("evt"),
            ["object"] = "event",
            ["api_version"] = StripeConfiguration.ApiVersion,
            ["created"] = Now().ToUnixTimeSeconds(),
            ["type"] = type,
            ["data"] = new JsonObject { ["object"] = thing.DeepClone() },
        };
        if (account.Length > 0) happened["account"] = account;
        var report = new StripeReport(type, happened.ToJsonString());
        Reports.Enqueue(report);
        if (Webhook is null) return;
        try
        {
            await Send(report);
        }
        catch (HttpRequestException)
        {
            // The host is gone. Stripe would try again later; these tests don't count on it.
        }
    }
}
