using Marketplace.Accounts.KeepSessions;
using Marketplace.Accounts.Persistence;
using Marketplace.Events;
using Marketplace.Web.Home;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marketplace.Benchmarks.Hosting;

/// <summary>The real host in this process: it migrates, creates cookies and tokens, and its allocations can be counted.</summary>
internal sealed class HostInProcess : WebApplicationFactory<HomeController>
{
    private const string Scheme = "Identity.Application";
    private readonly string data;

    public HostInProcess(string data)
    {
        this.data = data;
        UseKestrel(0);
        StartServer();
    }

    public Uri Address => new(Get<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    public async Task<T> In<TService, T>(Func<TService, Task<T>> look) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Waits until all triggered work is done.</summary>
    public Task Idle() => Get<Delivery>().Idle();

    /// <summary>What this person's browser sends: the cookie of a new sign-in, and a form's cookie and field.</summary>
    public async Task<Visitor> SignIn(long accountId)
    {
        await using var scope = Services.CreateAsyncScope();
        var (db, sessions) = (scope.ServiceProvider.GetRequiredService<AccountsDbContext>(), scope.ServiceProvider.GetRequiredService<Sessions>());
        var cookie = sessions.Begin(await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == accountId), null);
        await db.SaveChangesAsync();
        var options = Get<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Scheme);
        var properties = new AuthenticationProperties { IssuedUtc = DateTimeOffset.UtcNow, ExpiresUtc = DateTimeOffset.UtcNow + options.ExpireTimeSpan };
        var ticket = options.TicketDataFormat.Protect(new AuthenticationTicket(cookie, properties, Scheme));
        var person = await sessions.Find(cookie) ?? throw new InvalidOperationException("The session that has just begun is not there.");
        var tokens = Get<IAntiforgery>().GetTokens(new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = person });
        var antiforgery = Get<IOptions<AntiforgeryOptions>>().Value.Cookie.Name;
        return new Visitor(accountId, $"{options.Cookie.Name}={ticket}; {antiforgery}={tokens.CookieToken}", tokens.FormFieldName, tokens.RequestToken!);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Settings.Environment);
        foreach (var (key, value) in Settings.Of(data)) builder.UseSetting(key, value);
        foreach (var (key, value) in Settings.NothingKept) builder.UseSetting(key, value);
        // Another host's leased work on these files isn't ours.
        builder.UseSetting("Events:Sweep", "1.00:00:00");
        builder.ConfigureServices(services => services.RemoveAll<ILoggerProvider>());
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        SqliteConnection.ClearAllPools();
    }
}
