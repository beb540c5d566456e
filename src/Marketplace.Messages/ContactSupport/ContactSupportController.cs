using System.Globalization;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Messages.AnswerQuestion;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Marketplace.Texts;
using Marketplace.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Messages.ContactSupport;

/// <summary>Anybody asks support. People who are signed in read the answer here, too; visitors get it by email.</summary>
internal sealed class ContactSupportController(MessagesDbContext db, IdGenerator ids, TimeProvider clock, IOptions<MessagesOptions> options) : FormController<ContactSupportForm>
{
    private const int Shown = 10;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [AllowAnonymous, HttpGet("/help/contact")]
    public Task<IActionResult> Get() => Show(new ContactSupportForm());

    [AllowAnonymous, HttpPost("/help/contact")]
    public async Task<IActionResult> Post(ContactSupportForm form)
    {
        var key = form.Key == Guid.Empty ? Guid.NewGuid() : form.Key;
        if (await Asked(key) is { } again) return Done(again);
        var question = User.IsSignedIn
            ? SupportQuestion.ByPerson(ids.Next(), User.Id, User.Name, key, form.Topic!.Value, await OwnOrder(form.Order), form.Text, options.Value.QuestionsAnsweredWithin, Now)
            : SupportQuestion.ByVisitor(ids.Next(), ReadEmail(form.Email), EmailAddress.KeyOf(form.Email), CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, key, form.Topic!.Value, form.Text, options.Value.QuestionsAnsweredWithin, Now);
        await DemandFew(question);
        db.Questions.Add(question);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            // The same form was sent twice at the same moment.
            db.ChangeTracker.Clear();
            if (await Asked(key) is { } first) return Done(first);
            throw;
        }
        return Done(question);
    }

    [HttpGet("/help/contact/{number:number}")]
    public async Task<IActionResult> Read(Number number)
    {
        var (me, id) = (User.Id, number.Id);
        return await db.Questions.AsNoTracking().SingleOrDefaultAsync(q => q.Id == id && q.PersonId == me) is { } question ? View("ReadQuestion", question) : NotFound();
    }

    protected override async Task<IActionResult> Show(ContactSupportForm form)
    {
        var me = User.Id;
        var earlier = me == 0 ? [] : await db.Questions.AsNoTracking().Where(q => q.PersonId == me).OrderByDescending(q => q.Id).Take(Shown)
            .Select(q => new EarlierQuestion(q.Id, q.Topic, q.AskedAt, q.DecidedAt == null ? null : QuestionQueue.InWords(q.Answer))).ToListAsync();
        return View("ContactSupport", new ContactSupportPage(form, Guid.NewGuid(), (int)Math.Ceiling(options.Value.QuestionsAnsweredWithin.TotalDays), earlier));
    }

    private RedirectResult Done(SupportQuestion question)
    {
        if (question.PersonId == 0) this.Tell("Message sent. Support will answer to {0}.", question.Email);
        else this.Tell("Message sent. We'll tell you when support has answered.");
        return Redirect(question.PersonId == 0 ? "/help" : $"/help/contact/{new Number(question.Id)}");
    }

    private Task<SupportQuestion?> Asked(Guid key)
    {
        var me = User.Id;
        return db.Questions.AsNoTracking().SingleOrDefaultAsync(q => q.Key == key && q.PersonId == me);
    }

    private async Task DemandFew(SupportQuestion question)
    {
        var (person, address, dayAgo) = (question.PersonId, question.EmailKey, IdGenerator.LowestAt(Now.AddDays(-1)));
        if (await db.Questions.CountAsync(q => q.PersonId == person && q.EmailKey == address && q.Id >= dayAgo) >= options.Value.QuestionsPerDay)
        {
            throw new RuleBroken("You've sent several messages to support today. Wait for our answer, or try again tomorrow.");
        }
    }

    /// <summary>An order of somebody else is refused like one that doesn't exist.</summary>
    private async Task<long?> OwnOrder(string typed)
    {
        if (typed.Length == 0) return null;
        var me = User.Id;
        var isOwn = Number.TryParse(typed, null, out var number)
            && await db.Participants.AnyAsync(p => p.ConversationId == number.Id && p.PersonId == me && (p.Party == Party.Buyer || p.Party == Party.Seller))
            && await db.Conversations.AnyAsync(c => c.Id == number.Id && c.OrderId == number.Id);
        return isOwn ? number.Id : throw new RuleBroken("Enter the number of one of your orders, or leave this empty.", nameof(ContactSupportForm.Order));
    }

    private static string ReadEmail(string typed) => typed.Length is > 0 and <= EmailAddress.MaxLength && EmailAddress.IsValid(typed)
        ? typed : throw new RuleBroken("Enter an email address like name@example.com.", nameof(ContactSupportForm.Email));
}
