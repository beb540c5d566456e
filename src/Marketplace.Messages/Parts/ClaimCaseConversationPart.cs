using Marketplace.Contracts;
using Marketplace.Contracts.Orders;
using Marketplace.Messages.JoinConversation;
using Marketplace.Messages.Persistence;
using Marketplace.Messages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Messages.Parts;

/// <summary>A claim's conversation for staff, who can join it.</summary>
internal sealed class ClaimCaseConversationPart(MessagesDbContext db) : ViewComponent
{
    private const int Newest = 200;

    public async Task<IViewComponentResult> InvokeAsync(ClaimCasePlace subject)
    {
        var rows = await db.Before(subject.ClaimId, int.MaxValue, Newest);
        return View("/Parts/ClaimCaseConversation.cshtml", new JoinConversationPage(subject.ClaimId, new ShownMessages(rows, Party.Support) { Cases = await db.CasesOf(subject.ClaimId) }));
    }
}
