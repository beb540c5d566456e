using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Web.SendEventsAgain;

[Authorize(Roles = Staff.Administrator)]
internal sealed class SendEventsAgainController(ParkedEvents events, DeliverySweeper sweeper) : FormController<SendEventsAgainForm>
{
    private const string Gone = "This event is no longer here. Someone else has already retried or discarded it.";

    [HttpGet("/admin/events")]
    public Task<IActionResult> Get() => Show(new SendEventsAgainForm());

    [HttpPost("/admin/events")]
    public async Task<IActionResult> Post(SendEventsAgainForm form)
    {
        if (!await events.SendAgain(form.Schema, form.Id, HttpContext.RequestAborted))
        {
            throw RuleBroken.Conflict(Gone);
        }
        await sweeper.SweepAll(HttpContext.RequestAborted);
        this.Tell("We've retried the event. It will appear here again if it keeps failing.");
        return Redirect("/admin/events");
    }

    /// <summary>There may be thousands, so the page doesn't wait for them.</summary>
    [HttpPost("/admin/events/retries")]
    public async Task<IActionResult> RetryAll(SendEventsAgainForm form)
    {
        var count = await events.SendAllAgain(form.Schema, form.Handler, HttpContext.RequestAborted);
        if (count == 0) throw RuleBroken.Conflict("These events are no longer here. Someone else has already retried them.");
        this.Tell("We're retrying {0} events. They will appear here again if they keep failing.", count);
        return Redirect("/admin/events");
    }

    [HttpPost("/admin/events/removals")]
    public async Task<IActionResult> Discard(SendEventsAgainForm form)
    {
        if (!await events.Discard(form.Schema, form.Id, HttpContext.RequestAborted)) throw RuleBroken.Conflict(Gone);
        this.Tell("The event is discarded.");
        return Redirect("/admin/events");
    }

    protected override async Task<IActionResult> Show(SendEventsAgainForm form) =>
        View("SendEventsAgain", await events.List(HttpContext.RequestAborted));
}
