using Marketplace.Casework;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Messages;
using Marketplace.Kernel.Domain;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Marketplace.Messages.AnswerQuestion;

/// <summary>A question to support, which staff answer or close.</summary>
[Authorize(Roles = Staff.Any), Route(QuestionQueue.Root + "/{number:number}")]
internal sealed class AnswerQuestionController(MessagesDbContext db, TimeProvider clock, IOptions<CaseworkOptions> casework)
    : CaseController<SupportQuestion, AnswerQuestionForm>(db, clock, casework)
{
    protected override string Root => QuestionQueue.Root;

    [HttpGet(""), HttpGet("decision"), HttpGet("closing")]
    public Task<IActionResult> Get() => Show(new AnswerQuestionForm());

    [HttpPost("decision")]
    public async Task<IActionResult> Post(AnswerQuestionForm form)
    {
        if (await ToDecide(form.Version) is not { } found) return NotFound();
        found.Reply(Me, form.Text, Now);
        return await Saved("Answer sent.");
    }

    [HttpPost("closing")]
    public async Task<IActionResult> Close()
    {
        if (await GoOn() is not { } found) return NotFound();
        found.Close(Me, Now);
        return await Saved("Closed without an answer.");
    }

    protected override async Task<IActionResult> Show(AnswerQuestionForm form)
    {
        if (await Look() is not { } found) return NotFound();
        var head = HeadOf(found, new("Message to support"), QuestionQueue.InWords(found.Answer)) with { Below = new("Topic: {0}", new Sentence(found.Topic.InWords())) };
        return View("AnswerQuestion", new AnswerQuestionPage(found, head, form));
    }
}
