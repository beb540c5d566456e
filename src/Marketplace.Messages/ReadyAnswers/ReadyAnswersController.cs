using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.ReadyAnswers;

/// <summary>A seller's ready-made answers (rule MSG-7).</summary>
internal sealed class ReadyAnswersController(MessagesDbContext db, IdGenerator ids) : FormController<ReadyAnswerForm>
{
    /// <summary>The answer to change; null for a new one.</summary>
    [FromRoute]
    public Number? Number { get; set; }

    [HttpGet("/shop/answers")]
    public Task<IActionResult> List() => Show(new ReadyAnswerForm());

    [HttpGet("/shop/answers/{number:number}")]
    public async Task<IActionResult> Get() =>
        await Find(db.Answers.AsNoTracking()) is { } answer ? await Show(new ReadyAnswerForm { Name = answer.Name, Text = answer.Text }) : NotFound();

    [HttpPost("/shop/answers")]
    public async Task<IActionResult> Add(ReadyAnswerForm form)
    {
        if (User.Shop is null) return NotFound();
        var me = User.Id;
        if (await db.Answers.CountAsync(a => a.SellerId == me) >= ReadyAnswer.Most) throw new RuleBroken("You have 50 answers. Delete one first.");
        db.Answers.Add(new ReadyAnswer(ids.Next(), me, form.Name, form.Text));
        return await Saved("Answer saved.");
    }

    [HttpPost("/shop/answers/{number:number}")]
    public async Task<IActionResult> Change(ReadyAnswerForm form)
    {
        if (await Find(db.Answers) is not { } answer) return NotFound();
        answer.Change(form.Name, form.Text);
        return await Saved("Answer saved.");
    }

    [HttpPost("/shop/answers/{number:number}/deletion")]
    public async Task<IActionResult> Delete()
    {
        if (await Find(db.Answers) is not { } answer) return NotFound();
        db.Answers.Remove(answer);
        return await Saved("Answer deleted.");
    }

    protected override async Task<IActionResult> Show(ReadyAnswerForm form)
    {
        if (User.Shop is null || (Number is not null && await Find(db.Answers.AsNoTracking()) is null)) return NotFound();
        var me = User.Id;
        var answers = await db.Answers.AsNoTracking().Where(a => a.SellerId == me).OrderBy(a => a.Name).Take(ReadyAnswer.Most).ToListAsync();
        return View("ReadyAnswers", new ReadyAnswersPage(answers, Number) { Form = form });
    }

    private async Task<IActionResult> Saved(string told)
    {
        await db.SaveChangesAsync();
        this.Tell(told);
        return Redirect("/shop/answers");
    }

    private Task<ReadyAnswer?> Find(IQueryable<ReadyAnswer> answers)
    {
        var (me, id) = (User.Id, Number?.Id);
        return answers.SingleOrDefaultAsync(a => a.Id == id && a.SellerId == me);
    }
}
