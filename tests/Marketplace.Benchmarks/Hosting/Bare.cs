using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marketplace.Benchmarks.Hosting;

/// <summary>
/// What the host is compared with: Kestrel alone, which answers <c>GET /n</c> with n bytes from memory, and <c>POST /</c> with one EF Core
/// transaction that inserts one row into a SQLite file set up as the host's, writers in line as there.
/// </summary>
internal sealed class Bare(string data)
{
    private readonly ConcurrentDictionary<int, byte[]> bodies = [];
    private readonly SemaphoreSlim turn = new(1, 1);
    private long last;

    public async Task Run()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddDbContextPool<BareDbContext>(options => options.UseSqlite($"Data Source={data}/bare.db"));
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<BareDbContext>();
            await db.Database.EnsureDeletedAsync();
            await db.Database.EnsureCreatedAsync();
        }
        app.Run(Answer);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Console.WriteLine($"Now listening on: {address}");
        await app.WaitForShutdownAsync();
    }

    private async Task Answer(HttpContext http)
    {
        if (HttpMethods.IsPost(http.Request.Method))
        {
            await Insert(http.RequestServices.GetRequiredService<BareDbContext>());
            return;
        }
        var body = bodies.GetOrAdd(int.Parse(http.Request.Path.Value.AsSpan(1), CultureInfo.InvariantCulture), length => new byte[length]);
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body);
    }

    private async Task Insert(BareDbContext db)
    {
        db.Add(new BareRow { Id = Interlocked.Increment(ref last), Text = "A thing that somebody wants to keep", At = DateTime.UtcNow });
        await turn.WaitAsync();
        try
        {
            await db.SaveChangesAsync();
        }
        finally
        {
            turn.Release();
        }
    }
}
