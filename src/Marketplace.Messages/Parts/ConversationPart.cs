using Marketplace.Contracts;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Web;
using Marketplace.Messages.Domain;
using Marketplace.Messages.KeepUploads;
using Marketplace.Messages.Persistence;
using Marketplace.Messages.Shared;
using Marketplace.Messages.TranslateConversation;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Messages.Parts;

/// <summary>The conversation of an order or a claim, for its two parties.</summary>
internal abstract class SharedConversationPart(MessagesDbContext db, ConversationBars bars, Uploads uploads, ConversationTranslations translations) : ViewComponent
{
    protected async Task<IViewComponentResult> Show(long id, ConversationKind kind)
    {
        // Not created yet: the event has not been handled.
        if (await db.Find(id, UserClaimsPrincipal.Id, kind) is not var (conversation, participant)) return Content("");
        var rows = conversation.Count == 0 ? [] : await db.Before(id, int.MaxValue, ConversationPage.PageSize);
        await db.MarkRead(participant);
        return View("/Shared/_Conversation.cshtml", new ConversationPage(conversation, participant.Party, rows)
        {
            Cases = await db.CasesOf(conversation),
            Waiting = await uploads.Waiting(participant),
            Translations = await translations.For(participant, rows, HttpContext),
            Closed = await bars.WhyNot(id, UserClaimsPrincipal, kind),
            Answers = participant.Party == Party.Seller ? await db.AnswersOf(participant.PersonId) : [],
        });
    }
}

internal sealed class ConversationPart(MessagesDbContext db, ConversationBars bars, Uploads uploads, ConversationTranslations translations) : SharedConversationPart(db, bars, uploads, translations)
{
    public Task<IViewComponentResult> InvokeAsync(OrderPlace subject) => Show(subject.OrderId, ConversationKind.Order);
}

internal sealed class ClaimConversationPart(MessagesDbContext db, ConversationBars bars, Uploads uploads, ConversationTranslations translations) : SharedConversationPart(db, bars, uploads, translations)
{
    public Task<IViewComponentResult> InvokeAsync(ClaimPlace subject) => Show(subject.ClaimId, ConversationKind.Claim);
}
