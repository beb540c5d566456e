using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Marketplace.IntegrationTests.Notices;

/// <summary>A phone message gateway over real HTTP: ours, and Twilio's.</summary>
internal sealed class FakeGateway : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly SemaphoreSlim asking = new(0);
    private int asked;

    private FakeGateway()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        Answer = (context, _) => Say(context, Status);
        app = builder.Build();
        app.MapPost("/messages", Take);
        app.MapPost("/2010-04-01/Accounts/{account}/Messages.json", Take);

        async Task Take(HttpContext context)
        {
            using var reader = new StreamReader(context.Request.Body);
            Asked.Enqueue((context.Request.Headers["Idempotency-Key"].ToString(), await reader.ReadToEndAsync()));
            var time = Interlocked.Increment(ref asked);
            asking.Release();
            await Answer(context, time);
        }
    }

    /// <summary>The response to every request, unless <see cref="Answer"/> is set.</summary>
    public int Status { get; set; } = StatusCodes.Status202Accepted;

    /// <summary>The response to the first request, the second, and so on.</summary>
    public Func<HttpContext, int, Task> Answer { get; set; }

    public ConcurrentQueue<(string Key, string Body)> Asked { get; } = [];

    public string Url => $"{Address}/messages";

    public string Address => app.Urls.First();

    public static async Task<FakeGateway> Start()
    {
        var gateway = new FakeGateway();
        await gateway.app.StartAsync();
        return gateway;
    }

    public static Task Say(HttpContext context, int status, string? retryAfter = null)
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    }

    /// <summary>As Twilio refuses.</summary>
    public static Task Refuse(HttpContext context, int status, int code)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { code, message = "No.", more_info = "", status });
    }

    /// <summary>It accepted the message, but its response got lost.</summary>
    public static Task Vanish(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    /// <summary>Waits for the next request since the last wait.</summary>
    public Task NextAsked() => asking.WaitAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
