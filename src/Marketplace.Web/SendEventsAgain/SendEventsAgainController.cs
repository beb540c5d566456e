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
    [HttpGet("/admin/events")]
    public Task<IActionResult> Get() => Show(new SendEventsAgainForm());

    [HttpPost("/admin/events")]
    public async Task<IActionResult> Post(SendEventsAgainForm form)
    {
        if (!await events.SendAgain(form.Schema, form.Id, HttpContext.RequestAborted))
        {
            throw RuleBroken.Conflict("This event is no longer here. Someone else has already retried it.");
        }
        await sweeper.SweepAll(HttpContext.RequestAborted);
        this.Tell("We've retried the event. It will appear here again if it keeps failing.");
        return Redirect("/admin/events");
    }

    protected override async Task<IActionResult> Show(SendEventsAgainForm form) =>
        View("SendEventsAgain", await events.List(HttpContext.RequestAborted));
}
