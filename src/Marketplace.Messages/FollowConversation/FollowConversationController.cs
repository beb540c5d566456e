using System.Globalization;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Messages.Persistence;
using Marketplace.Messages.Shared;
using Marketplace.Messages.TranslateConversation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Marketplace.Messages.FollowConversation;

/// <summary>The stream only says that there is something new; the page fetches it as it fetches everything else.</summary>
[ResponseCache(NoStore = true)]
internal sealed class FollowConversationController(
    IServiceScopeFactory scopes, Listeners listeners, TimeProvider clock, IHostApplicationLifetime host, IOptions<MessagesOptions> options)
    : Controller
{
    private const int Tries = 5;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet("/orders/{number:number}/messages/new"), HttpGet("/claims/{number:number}/messages/new")]
    public async Task<IActionResult> New([FromServices] MessagesDbContext db, [FromServices] ConversationTranslations translations, Number number, int after)
    {
        for (var again = Tries; ; again--)
        {
            if (await db.Find(number.Id, User.Id, Request.IsAboutClaim) is not var (conversation, participant)) return NotFound();
            var rows = await db.After(number.Id, after, ConversationPage.PageSize);
            // What comes between the looks is shown, and would stay unread: look again.
            var overtaken = rows.Count > 0 && rows[^1].Position > conversation.Count;
            if ((overtaken || !await db.MarkRead(participant, liveAt: Now)) && again > 0) continue;
            var page = new ConversationPage(conversation, participant.Party, rows) { Translations = await translations.For(participant, rows, HttpContext) };
            return PartialView("/Shared/_Messages.cshtml", page.Shown);
        }
    }

    [HttpGet("/orders/{number:number}/messages/stream"), HttpGet("/claims/{number:number}/messages/stream")]
    public async Task<IActionResult> Stream(Number number, int after)
    {
        if (await In(db => db.Find(number.Id, User.Id, Request.IsAboutClaim)) is not var (conversation, participant)) return NotFound();
        // Nobody reads along who asks for the head alone.
        if (HttpMethods.IsHead(Request.Method)) return new EmptyResult();
        // Who comes back after a gap says what came last.
        if (int.TryParse(Request.Headers["Last-Event-ID"], CultureInfo.InvariantCulture, out var last)) after = last;
        var listener = listeners.Enter(participant, User.SessionId, Math.Min(after, conversation.Count));
        if (listener is null) return StatusCode(StatusCodes.Status429TooManyRequests);
        try
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(HttpContext.RequestAborted, host.ApplicationStopping);
            end.CancelAfter(options.Value.StreamLasts);
            await In(db => db.ReadAlong([participant], Now));
            listener.Ring(conversation.Count);
            // Even where the host stops already: a browser that is answered with no stream takes that for good, and does not come back by itself.
            await Begin();
            await Tell(listener, end.Token);
        }
        catch (OperationCanceledException)
        {
            // The reader left, the host stops, or the stream has lasted long enough: the page comes back by itself.
        }
        finally
        {
            // Where the host ends the stream the page comes back; only a reader who left, or signed out, reads along no longer.
            var isGone = HttpContext.RequestAborted.IsCancellationRequested || listener.IsSignedOut;
            if (listeners.Leave(listener) && isGone) await In(db => db.StopReadingAlong(participant));
        }
        return new EmptyResult();
    }

    private Task Begin()
    {
        Response.ContentType = "text/event-stream";
        Response.Headers["X-Accel-Buffering"] = "no";
        HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        return Response.WriteAsync("retry: 2000\n\n", HttpContext.RequestAborted);
    }

    private async Task Tell(Listener listener, CancellationToken end)
    {
        await foreach (var ring in listener.Rings(end))
        {
            await Response.WriteAsync(ring == Listener.Beat ? ":\n\n" : string.Create(CultureInfo.InvariantCulture, $"id: {ring}\ndata: {ring}\n\n"), end);
        }
    }

    // In a scope of its own: a stream lasts long, and must not keep a context from its pool.
    private async Task<T> In<T>(Func<MessagesDbContext, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<MessagesDbContext>());
    }
}
