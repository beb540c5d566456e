using System.Collections.Concurrent;
using Marketplace.Events;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marketplace.IntegrationTests.Accounts;

/// <summary>A market whose security log can be read and whose follow-up work after requests can be paused.</summary>
internal sealed class WatchedMarket : Market, ILoggerProvider, ILogger
{
    private volatile TaskCompletionSource? held;

    /// <summary>The security log entries, each with its name.</summary>
    public ConcurrentQueue<string> Logged { get; } = new();

    /// <summary>Pauses the module's own handlers.</summary>
    public void Hold() => held = new();

    /// <summary>Runs the paused work and waits for it.</summary>
    public async Task GoOn()
    {
        held?.SetResult();
        held = null;
        await Get<Delivery>().Idle();
    }

    public ILogger CreateLogger(string categoryName) =>
        categoryName.EndsWith("SecurityLog", StringComparison.Ordinal) ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Logged.Enqueue($"{eventId.Name}: {formatter(state, exception).Replace("\"", "", StringComparison.Ordinal)}");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services =>
        {
            services.AddSingleton<ILoggerProvider>(this);
            foreach (var found in services.Where(s => s.ImplementationInstance is HandlerRegistration { Handler.Namespace: "Marketplace.Accounts.EventHandlers" }).ToList())
            {
                var handler = (HandlerRegistration)found.ImplementationInstance!;
                services.Remove(found);
                services.AddSingleton(handler with
                {
                    Invoke = async (target, happened, cancel) =>
                    {
                        if (held is { } waiting) await waiting.Task.WaitAsync(cancel);
                        await handler.Invoke(target, happened, cancel);
                    },
                });
            }
        });
    }
}
