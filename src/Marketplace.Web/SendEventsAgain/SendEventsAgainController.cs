using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Events;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Web.SendEventsAgain;

[Authorize(Roles = Staff.Administrator)]
internal sealed class SendEventsAgainController(SetAsideEvents events, DeliverySweeper sweeper) : FormController<SendEventsAgainForm>
{
    [HttpGet("/admin/events")]
    public Task<IActionResult> Get() => Show(new SendEventsAgainForm());

    [HttpPost("/admin/events")]
    public async Task<IActionResult> Post(SendEventsAgainForm form)
    {
        if (!await events.SendAgain(form.Schema, form.Id, HttpContext.RequestAborted))
        {
            throw RuleBroken.Conflict("This event is no longer set aside: somebody has sent it again, or it never was.");
        }
        await sweeper.SweepAll(HttpContext.RequestAborted);
        TempData["Told"] = "The event was sent again. If it fails once more, it comes back here after its tries.";
        return Redirect("/admin/events");
    }

    protected override async Task<IActionResult> Show(SendEventsAgainForm form) =>
        View("SendEventsAgain", await events.List(HttpContext.RequestAborted));
}
