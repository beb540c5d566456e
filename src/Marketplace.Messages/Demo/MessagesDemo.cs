using System.Text;
using Marketplace.Contracts;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Persistence;
using Marketplace.Messages.Domain;
using Marketplace.Messages.KeepUploads;
using Marketplace.Messages.Persistence;
using Marketplace.Translation;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.Demo;

/// <summary>Creates demo conversations about orders; some break the rules.</summary>
internal sealed class MessagesDemo(MessagesDbContext db, IReadShops shops, Uploads uploads, IdGenerator ids) : IMakeDemoData
{
    private const string Quarrelled = "tomas-keramik";
    private const string Spanish = "ines";
    private const string Plates = "dinner plates";
    private const int MostDisputes = 20;
    private static readonly TimeSpan Ended = TimeSpan.FromDays(40);
    private static readonly TimeSpan Settled = TimeSpan.FromDays(6);
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(2);
    private readonly Random dice = new(35);
    private readonly HashSet<(long Who, string Beginning)> had = [];

    /// <summary>Before the orders go on, because they note when their sellers first answered.</summary>
    public int Order => 25;

    public async Task Make(DateTime now, Func<Task> settle, CancellationToken cancel)
    {
        if (await db.Messages.AnyAsync(cancel)) return;
        var conversations = await db.Conversations.Include(c => c.Participants).OrderBy(c => c.Id).ToListAsync(cancel);
        var pottery = conversations.Where(c => c.Shop == Quarrelled && DemoThing.In(c.Title).Kind == DemoKind.Pottery).ToList();
        var longest = pottery.OrderBy(c => now - c.PlacedAt > Ended).LastOrDefault(c => c.Title.Contains(Plates, StringComparison.Ordinal)) ?? pottery.FirstOrDefault();
        var disputes = pottery.Where(c => c != longest && now - c.PlacedAt > Ended).Where((_, i) => i % 2 == 0).Take(MostDisputes).ToList();
        var own = pottery.Except(disputes).Where(c => c != longest && now - c.PlacedAt > Settled).OrderBy(c => now - c.PlacedAt > Ended).ToList();
        var bilingual = own.LastOrDefault(c => c.BuyerName == Spanish) ?? own.LastOrDefault();
        var measures = longest is null ? null : await Upload(longest, cancel);
        foreach (var conversation in conversations)
        {
            if (conversation == bilingual) Translated(conversation, now);
            else if (conversation == longest)
            {
                Talk(conversation, Long(), conversation.PlacedAt, now);
                Write(conversation, Party.Seller, "Here are the measures of all four, should you want more of them.", now.AddMinutes(-50), [measures!]);
            }
            else if (disputes.IndexOf(conversation) is var i and >= 0)
            {
                var kinds = DemoTalks.DisputesAbout(DemoThing.In(conversation.Title));
                Talk(conversation, kinds[i % kinds.Length], conversation.PlacedAt.AddDays(dice.Next(8, 14)), now);
            }
            else if (dice.Next(100) < 55)
            {
                // No two conversations of a shop, or of a buyer, are the same.
                var both = conversation.Participants.Select(p => p.PersonId).ToList();
                var fresh = DemoTalks.About(DemoThing.In(conversation.Title)).Where(talk => !both.Exists(who => had.Contains((who, talk[0].Text)))).ToList();
                if (fresh.Count == 0) continue;
                var talk = fresh[dice.Next(fresh.Count)];
                had.UnionWith(both.Select(who => (who, talk[0].Text)));
                Talk(conversation, talk, conversation.PlacedAt, now);
            }
        }
        if (conversations.Find(c => c.Shop == Quarrelled && c.BuyerName == Spanish) is { } known) conversations.AddRange(await Ask(known, now.AddDays(-1), cancel));
        // What is unread has been told.
        foreach (var reader in conversations.SelectMany(c => c.Participants)) db.Entry(reader).Property(r => r.Missed).CurrentValue = reader.Unread;
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        await settle();
    }

    /// <summary>The demo buyer asks the demo seller about an offer, without an order.</summary>
    private async Task<IEnumerable<Conversation>> Ask(Conversation known, DateTime at, CancellationToken cancel)
    {
        if (await shops.Find(known.Shop, known.OfferId, cancel) is not { } asked) return [];
        var buyer = known.Participants.Single(p => p.Party == Party.Buyer).PersonId;
        var inquiry = new Conversation(ids.At(at), asked, buyer, known.BuyerName, at);
        db.Conversations.Add(inquiry);
        db.Inquiries.Add(new Inquiry(buyer, asked.SellerId, inquiry.Id));
        Write(inquiry, Party.Buyer, "Could I have a second one in the same glaze, a little smaller?", at, about: asked);
        inquiry.Participants.Single(p => p.Party == Party.Seller).Read();
        Write(inquiry, Party.Seller, "Yes. I glaze again next week, so it would be ready in about ten days.", at.AddHours(2));
        return [inquiry];
    }

    /// <summary>The buyer reads Spanish, the seller English; the translations are prepared, so no engine is needed.</summary>
    private void Translated(Conversation conversation, DateTime now)
    {
        Talk(conversation, DemoTalks.Bilingual.Select(said => said.Line), conversation.PlacedAt, now);
        foreach (var reader in conversation.Participants) reader.ReadsIn(LanguageOf(reader.Party));
        foreach (var (line, translation) in DemoTalks.Bilingual)
        {
            var (from, to) = line.From == Party.Buyer ? (LanguageOf(Party.Buyer), LanguageOf(Party.Seller)) : (LanguageOf(Party.Seller), LanguageOf(Party.Buyer));
            var made = new TextTranslation(ids.At(now), line.Text, to, now);
            made.Translated(from, translation, "Demo", now);
            db.Add(made);
        }

        static string LanguageOf(Party party) => party == Party.Buyer ? "es" : "en";
    }

    private void Talk(Conversation conversation, IEnumerable<DemoLine> lines, DateTime at, DateTime now)
    {
        foreach (var line in lines)
        {
            at = at.AddMinutes(dice.Next(4, line.Hours * 60));
            if (at >= now) return;
            // Whoever answers has read the messages.
            conversation.Participants.Single(s => s.Party == line.From).Read();
            Write(conversation, line.From, line.Text, at);
            if (now - at > Fresh) conversation.Participants.Single(s => s.Party != line.From).Read();
        }
    }

    /// <summary>As if the other one had the conversation open: nobody gets a notice about a message in the past.</summary>
    private void Write(Conversation conversation, Party from, string text, DateTime at, IReadOnlyCollection<Attachment>? files = null, AskedShop? about = null)
    {
        var reader = db.Entry(conversation.Participants.Single(s => s.Party != from)).Property(s => s.LiveUntil);
        reader.CurrentValue = at.AddMinutes(1);
        db.Messages.Add(conversation.Write(ids.At(at), from, Guid.NewGuid(), text, at, files, about));
        reader.CurrentValue = null;
    }

    private async Task<Attachment> Upload(Conversation conversation, CancellationToken cancel)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(DemoTalks.Measures));
        return await uploads.Take(conversation.Participants.Single(s => s.Party == Party.Seller), "measures of the plates.txt", content, cancel);
    }

    private IEnumerable<DemoLine> Long()
    {
        foreach (var (question, answer) in DemoTalks.Subjects)
        {
            yield return DemoLine.B(question, 30);
            yield return DemoLine.S(answer, 6);
            yield return DemoLine.B(DemoTalks.Reactions[dice.Next(DemoTalks.Reactions.Length)], 2);
            yield return DemoLine.S(DemoTalks.Closings[dice.Next(DemoTalks.Closings.Length)], 2);
        }
    }
}
