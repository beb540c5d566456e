using System.Globalization;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Messages.Persistence;
using Marketplace.Messages.Shared;
using Marketplace.Messages.TranslateConversation;
using Marketplace.Messages.WatchConversations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Marketplace.Messages.FollowConversation;

/// <summary>The stream only signals that there are new messages; the page then fetches them.</summary>
[ResponseCache(NoStore = true)]
internal sealed class FollowConversationController(
    IServiceScopeFactory scopes, Listeners listeners, TimeProvider clock, IHostApplicationLifetime host, IOptions<MessagesOptions> options)
    : Controller
{
    private const int Tries = 5;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet("/orders/{number:number}/messages/new"), HttpGet("/claims/{number:number}/messages/new"), HttpGet("/conversations/{number:number}/messages/new")]
    public async Task<IActionResult> New([FromServices] MessagesDbContext db, [FromServices] ConversationTranslations translations, Number number, int after)
    {
        for (var again = Tries; ; again--)
        {
            if (await db.Find(number.Id, User.Id, Request.Conversation) is not var (conversation, participant)) return NotFound();
            var rows = await db.After(number.Id, after, ConversationPage.PageSize);
            // A message that arrived between the two queries is shown but would stay unread, so try again.
            var overtaken = rows.Count > 0 && rows[^1].Position > conversation.Count;
            if ((overtaken || !await db.MarkRead(participant, liveAt: Now)) && again > 0) continue;
            var page = new ConversationPage(conversation, participant.Party, rows) { Translations = await translations.For(participant, rows, HttpContext) };
            return PartialView("/Shared/_Messages.cshtml", page.Shown);
        }
    }

    [HttpGet("/orders/{number:number}/messages/stream"), HttpGet("/claims/{number:number}/messages/stream"), HttpGet("/conversations/{number:number}/messages/stream")]
    public async Task<IActionResult> Stream(Number number, int after)
    {
        if (await In(db => db.Find(number.Id, User.Id, Request.Conversation)) is not var (conversation, participant)) return NotFound();
        // A HEAD request doesn't count as an open conversation.
        if (HttpMethods.IsHead(Request.Method)) return new EmptyResult();
        // A reconnecting client sends the last event it received.
        if (int.TryParse(Request.Headers["Last-Event-ID"], CultureInfo.InvariantCulture, out var last)) after = last;
        var listener = listeners.Enter(participant, User.SessionId, Math.Min(after, conversation.Count));
        if (listener is null) return StatusCode(StatusCodes.Status429TooManyRequests);
        try
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(HttpContext.RequestAborted, host.ApplicationStopping);
            end.CancelAfter(options.Value.StreamLasts);
            await In(db => db.ReadAlong([participant], Now));
            listener.Ring(conversation.Count);
            // Even if the host is stopping: a browser that gets no stream doesn't reconnect.
            await Begin();
            await Tell(listener, end.Token);
        }
        catch (OperationCanceledException)
        {
            // The reader left, the host is stopping, or the stream reached its time limit: the page reconnects.
        }
        finally
        {
            // If the host ended the stream, the page reconnects. Only a reader who left or signed out has closed the conversation.
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

    // In its own scope: a long stream must not hold a pooled context.
    private async Task<T> In<T>(Func<MessagesDbContext, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<MessagesDbContext>());
    }
}
