using Marketplace.Messages.Domain;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Messages.Persistence;

internal sealed class ConversationMapping : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.ToTable("Conversations");
        builder.Property(x => x.BuyerName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(x => x.ShopName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Ignore(c => c.ClaimId);
        builder.Ignore(c => c.Kind);
        builder.Ignore(c => c.Mention);
        builder.HasIndex(c => c.OrderId);
        builder.HasMany(c => c.Participants).WithOne().HasForeignKey(s => s.ConversationId);
    }
}

internal sealed class ParticipantMapping : IEntityTypeConfiguration<Participant>
{
    public void Configure(EntityTypeBuilder<Participant> builder)
    {
        builder.ToTable("Participants").HasKey(s => new { s.ConversationId, s.Party });
        // A concurrent write and read conflict; otherwise one would overwrite the other's count.
        builder.Property(s => s.Unread).IsConcurrencyToken();
        builder.Property(s => s.Language).HasMaxLength(2);
        builder.HasIndex(s => new { s.PersonId, s.LastMessageId });
        builder.HasIndex(s => s.LiveUntil, "NeverTold").HasFilter("[Unread] > 0 AND [Missed] = 0");
    }
}

internal sealed class UnreadTotalMapping : IEntityTypeConfiguration<UnreadTotal>
{
    public void Configure(EntityTypeBuilder<UnreadTotal> builder)
    {
        builder.ToTable("UnreadTotals").HasKey(t => t.PersonId);
        builder.Property(t => t.PersonId).ValueGeneratedNever();
    }
}

internal sealed class InquiryMapping : IEntityTypeConfiguration<Inquiry>
{
    // The key leaves one of two who ask at once to go on with the other's.
    public void Configure(EntityTypeBuilder<Inquiry> builder) => builder.ToTable("Inquiries").HasKey(i => new { i.BuyerId, i.SellerId });
}
