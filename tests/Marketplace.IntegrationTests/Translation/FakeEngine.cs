using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Marketplace.IntegrationTests.Translation;

/// <summary>A server over real HTTP that speaks the protocols of Apertium's APY and of LibreTranslate, and makes "[es-en] Hola" of "Hola".</summary>
internal sealed class FakeEngine : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeEngine()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapGet("/listPairs", () => new
        {
            responseData = new[] { ("spa", "eng"), ("eng", "spa"), ("spa", "por"), ("por", "spa") }.Select(p => new { sourceLanguage = p.Item1, targetLanguage = p.Item2 }),
        });
        app.MapPost("/translate", Translate);
    }

    /// <summary>What it does with a text instead of translating: another response, or none.</summary>
    public Func<HttpContext, string, Task>? Instead { get; set; }

    /// <summary>Its translation of a text.</summary>
    public Func<string, string> Makes { get; set; } = text => text;

    /// <summary>The texts it was asked to translate.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    public string Address => app.Urls.First();

    public static async Task<FakeEngine> Start()
    {
        var engine = new FakeEngine();
        await engine.app.StartAsync();
        return engine;
    }

    public static Task Say(HttpContext context, HttpStatusCode status, string body = "")
    {
        context.Response.StatusCode = (int)status;
        return context.Response.WriteAsync(body);
    }

    /// <summary>Answers with this translation, as LibreTranslate does.</summary>
    public static Task Make(HttpContext context, string translation) => context.Response.WriteAsJsonAsync(new { translatedText = translation });

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Translate(HttpContext context)
    {
        var isApertium = context.Request.HasFormContentType;
        var (text, pair) = isApertium ? await Form(context) : await Json(context);
        Asked.Enqueue(text);
        if (Instead is not null) await Instead(context, text);
        else
        {
            var made = $"[{pair}] {Makes(text)}";
            await (isApertium ? context.Response.WriteAsJsonAsync(new { responseData = new { translatedText = made } }) : Make(context, made));
        }
    }

    private static async Task<(string Text, string Pair)> Form(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var codes = form["langpair"].ToString().Split('|').Select(code => code[..2] == "sp" ? "es" : code[..2] == "po" ? "pt" : code[..2]);
        return (form["q"].ToString(), string.Join('-', codes));
    }

    private static async Task<(string Text, string Pair)> Json(HttpContext context)
    {
        var sent = (await JsonDocument.ParseAsync(context.Request.Body)).RootElement;
        return (sent.GetProperty("q").GetString()!, $"{sent.GetProperty("source")}-{sent.GetProperty("target")}");
    }
}
