using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Files.Storage;
using Marketplace.Messages.Persistence;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.EventHandlers;

/// <summary>Takes a person's name out of their conversations (rule ACC-6). The messages stay with those who received them; a trigger lets nothing else of them change.</summary>
[HandlerName("messages.forget-party")]
internal sealed class ForgetPartyWhenAccountIsClosed(MessagesDbContext db, IFileStore store) : IHandle<AccountClosed>, IHandle<AccountForgotten>
{
    private const int Batch = 200;

    public async Task Handle(AccountClosed happened, CancellationToken cancel)
    {
        var id = happened.AccountId;
        for (long after = 0; ;)
        {
            var places = await db.Participants.AsNoTracking().Where(p => p.PersonId == id && p.LastMessageId > after).OrderBy(p => p.LastMessageId).Take(Batch).ToListAsync(cancel);
            if (places.Count == 0) break;
            foreach (var party in new[] { Party.Buyer, Party.Seller })
            {
                var ids = places.Where(p => p.Party == party).Select(p => p.ConversationId).ToList();
                if (ids.Count > 0) await Forget(ids, party, cancel);
            }
            after = places[^1].LastMessageId;
        }
        // Those in which nobody has written yet have no newest message, and there may be many.
        foreach (var party in new[] { Party.Buyer, Party.Seller })
        {
            var ids = await db.Participants.Where(p => p.PersonId == id && p.LastMessageId == 0 && p.Party == party).Select(p => p.ConversationId).ToListAsync(cancel);
            foreach (var some in ids.Chunk(Batch)) await Forget([.. some], party, cancel);
        }
        await db.Write(c => db.Questions.Where(q => q.PersonId == id).ExecuteDeleteAsync(c), cancel);
        await db.Write(c => db.Answers.Where(a => a.SellerId == id).ExecuteDeleteAsync(c), cancel);
        foreach (var file in await db.Attachments.Where(a => a.Position == null && a.OwnerId == id).Select(a => a.Id).ToListAsync(cancel))
        {
            await store.Delete(file, cancel);
            await db.Write(c => db.Attachments.Where(a => a.Id == file).ExecuteDeleteAsync(c), cancel);
        }
    }

    /// <summary>What the person wrote to support as a visitor has only their address.</summary>
    public Task Handle(AccountForgotten happened, CancellationToken cancel)
    {
        var key = EmailAddress.KeyOf(happened.Email);
        return db.Write(c => db.Questions.Where(q => q.PersonId == 0 && q.EmailKey == key).ExecuteDeleteAsync(c), cancel);
    }

    private async Task Forget(List<long> ids, Party party, CancellationToken cancel)
    {
        var name = party == Party.Buyer ? FormerNames.Customer : FormerNames.Seller;
        await db.Write(c => db.Messages.Where(m => ids.Contains(m.ConversationId) && m.From == party && m.FromName != name).ExecuteUpdateAsync(set => set.SetProperty(x => x.FromName, name), c), cancel);
        await db.Write(c => party == Party.Buyer
            ? db.Conversations.Where(v => ids.Contains(v.Id)).ExecuteUpdateAsync(set => set.SetProperty(x => x.BuyerName, name), c)
            : db.Conversations.Where(v => ids.Contains(v.Id)).ExecuteUpdateAsync(set => set.SetProperty(x => x.ShopName, name), c), cancel);
        await db.Write(c => party == Party.Buyer
            ? db.Cases.Where(v => ids.Contains(v.ConversationId)).ExecuteUpdateAsync(set => set.SetProperty(x => x.BuyerName, name), c)
            : db.Cases.Where(v => ids.Contains(v.ConversationId)).ExecuteUpdateAsync(set => set.SetProperty(x => x.ShopName, name), c), cancel);
    }
}
