using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Marketplace.Messages.SendMessage;
using Marketplace.Messages.Shared;
using Marketplace.Messages.WatchConversations;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Messages.AskSeller;

/// <summary>Asks a seller without an order, about an offer or not. Whoever asks again goes on in the same conversation.</summary>
internal sealed class AskSellerController(MessagesDbContext db, IReadShops shops, Listeners listeners, IdGenerator ids, TimeProvider clock, IOptions<MessagesOptions> options)
    : FormController<SendMessageForm>
{
    private const int Tries = 5;

    [FromRoute]
    public string Shop { get; set; } = "";

    [FromQuery]
    public Number? Offer { get; set; }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet("/sellers/{shop}/question")]
    public Task<IActionResult> Get() => Show(new SendMessageForm());

    [HttpPost("/sellers/{shop}/question")]
    public async Task<IActionResult> Post(SendMessageForm form)
    {
        if (await Find() is not var (asked, bar)) return NotFound();
        if (bar is not null) return await Show(form);
        var (id, count) = await Ask(asked, form);
        listeners.Ring(id, count);
        this.Tell("Message sent. We'll tell you when {0} replies.", asked.Name);
        return Redirect($"{ConversationKind.Inquiry.PathOf(id)}#conversation");
    }

    protected override async Task<IActionResult> Show(SendMessageForm form)
    {
        if (await Find() is not var (asked, bar)) return NotFound();
        (ViewData[nameof(Side)], ViewData["Section"]) = (Side.Buying, "/messages");
        var me = User.Id;
        var earlier = await db.Inquiries.Where(i => i.BuyerId == me && i.SellerId == asked.SellerId).Select(i => (long?)i.ConversationId).SingleOrDefaultAsync();
        return View("AskSeller", new AskSellerPage(asked, bar, earlier is { } id ? ConversationKind.Inquiry.PathOf(id) : null) { Form = form });
    }

    private async Task<(long Id, int Count)> Ask(AskedShop asked, SendMessageForm form)
    {
        var (me, now) = (User.Id, Now);
        for (var again = Tries; ; again--)
        {
            if (await db.Inquiries.AsNoTracking().SingleOrDefaultAsync(i => i.BuyerId == me && i.SellerId == asked.SellerId) is { } known)
            {
                return (known.ConversationId, await db.Write(known.ConversationId, c => c.ParticipantOf(me)?.Party, form.OnceKey, form.Text, ids, now, about: asked) ?? 0);
            }
            var dayAgo = IdGenerator.LowestAt(now - TimeSpan.FromDays(1));
            if (await db.Inquiries.CountAsync(i => i.BuyerId == me && i.ConversationId >= dayAgo) >= options.Value.NewInquiriesPerDay) throw new RuleBroken("You've written to many new sellers today. Try again tomorrow.");
            var conversation = new Conversation(ids.Next(), asked, me, User.Name, now);
            db.Conversations.Add(conversation);
            db.Inquiries.Add(new Inquiry(me, asked.SellerId, conversation.Id));
            db.Messages.Add(conversation.Write(ids.Next(), Contracts.Orders.Party.Buyer, form.OnceKey, form.Text, now, about: asked));
            try
            {
                await db.SaveChangesAsync();
                return (conversation.Id, conversation.Count);
            }
            catch (Exception failure) when (again > 0 && Database.IsLostRace(failure))
            {
                // The same person in another tab.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>The shop, and what the reader is told if they can't write to it. Nobody asks themselves.</summary>
    private async Task<(AskedShop Asked, string? Bar)?> Find()
    {
        if (await shops.Find(Shop, Offer?.Id, HttpContext.RequestAborted) is not { } asked || asked.SellerId == User.Id) return null;
        return (asked, ConversationBars.Told(await shops.Between(asked.SellerId, User.Id, HttpContext.RequestAborted), isSeller: false));
    }
}
