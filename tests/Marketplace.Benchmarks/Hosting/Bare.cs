using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marketplace.Benchmarks.Hosting;

/// <summary>
/// The reference for the host. Pages: Kestrel alone, which answers <c>GET /n</c> with n bytes from memory. Writes: an MVC form, see
/// <see cref="RowsController"/>; and Kestrel alone again, which answers <c>POST /</c> with one EF Core transaction that inserts one row into the same
/// file, writers in line.
/// </summary>
internal sealed class Bare(string data)
{
    private readonly ConcurrentDictionary<int, byte[]> bodies = [];
    private readonly SemaphoreSlim turn = new(1, 1);

    public async Task Run()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddDbContextPool<BareDbContext>(options => options.UseSqlite($"Data Source={data}/bare.db"));
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        builder.Services.AddControllersWithViews();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<BareDbContext>();
            await db.Database.EnsureDeletedAsync();
            await db.Database.EnsureCreatedAsync();
        }
        app.Use(Answer);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapControllers();
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Console.WriteLine($"Now listening on: {address}");
        await app.WaitForShutdownAsync();
    }

    private async Task Answer(HttpContext http, RequestDelegate next)
    {
        if (int.TryParse(http.Request.Path.Value.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            var body = bodies.GetOrAdd(length, n => new byte[n]);
            http.Response.ContentType = "text/html; charset=utf-8";
            http.Response.ContentLength = body.Length;
            await http.Response.Body.WriteAsync(body);
        }
        else if (HttpMethods.IsPost(http.Request.Method) && http.Request.Path == "/")
        {
            await Insert(http.RequestServices.GetRequiredService<BareDbContext>());
        }
        else if (http.Request.Path == "/file")
        {
            await Pass(http);
        }
        else
        {
            await next(http);
        }
    }

    /// <summary>Stores or returns a file.</summary>
    private async Task Pass(HttpContext http)
    {
        var path = Path.Combine(Path.GetFullPath(data), "bare.file");
        if (HttpMethods.IsGet(http.Request.Method))
        {
            await http.Response.SendFileAsync(path);
            return;
        }
        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        await using var file = File.Create(path);
        await http.Request.Body.CopyToAsync(file);
        file.Flush(flushToDisk: true);
    }

    private async Task Insert(BareDbContext db)
    {
        db.Add(BareRow.Of("A thing that somebody wants to keep"));
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
