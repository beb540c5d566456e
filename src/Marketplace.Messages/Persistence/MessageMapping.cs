using Marketplace.Casework;
using Marketplace.Messages.Domain;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Messages.Persistence;

internal sealed class MessageMapping : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        // Triggers, created in the migrations, prevent changes and deletions.
        builder.ToTable("Messages", table => table.HasTrigger("MessagesStay"));
        builder.HasKey(m => new { m.ConversationId, m.Position });
        builder.Property(x => x.FromName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(m => m.Text).HasMaxLength(Message.LongestText);
        builder.Property(m => m.Flags).HasConversion<int>();
        builder.Property(m => m.FlaggedWords).HasMaxLength(MessageReading.LongestWords);
        builder.HasOne<Conversation>().WithMany().HasForeignKey(m => m.ConversationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => new { m.ConversationId, m.From, m.Key }).IsUnique();
    }
}

internal sealed class CardMapping : IEntityTypeConfiguration<Card>
{
    public void Configure(EntityTypeBuilder<Card> builder)
    {
        builder.ToTable("Cards");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Path).HasMaxLength(100);
        builder.Property(c => c.Currency).HasMaxLength(3);
        builder.HasIndex(c => new { c.ConversationId, c.Position }).IsUnique();
    }
}

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("Attachments");
        builder.Property(a => a.Name).HasMaxLength(100);
        builder.Property(a => a.ContentType).HasMaxLength(100);
        builder.Property(a => a.Scan).HasConversion<int>();
        builder.HasOne<Conversation>().WithMany().HasForeignKey(a => a.ConversationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.ConversationId, a.Position });
        builder.HasIndex(a => a.BegunAt).HasFilter("[Position] IS NULL");
        builder.HasIndex(a => new { a.OwnerId, a.BegunAt });
    }
}

internal sealed class MessageCaseMapping : IEntityTypeConfiguration<MessageCase>
{
    public void Configure(EntityTypeBuilder<MessageCase> builder)
    {
        builder.ToTable("Cases");
        builder.Property(x => x.BuyerName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(x => x.ShopName).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.Property(c => c.Words).HasMaxLength(MessageCase.LongestWords);
        builder.Property(c => c.Reasons).HasMaxLength(MessageCase.LongestReasons);
        builder.Ignore(c => c.ClaimId);
        // One case for each message, or one after it.
        builder.HasIndex(c => new { c.ConversationId, c.Position, c.IsSecond }).IsUnique();
        builder.HasIndex(c => c.OrderId);
        builder.HasQueue("[DecidedAt] IS NULL");
    }
}

internal sealed class ReadyAnswerMapping : IEntityTypeConfiguration<ReadyAnswer>
{
    public void Configure(EntityTypeBuilder<ReadyAnswer> builder)
    {
        builder.ToTable("ReadyAnswers");
        builder.Property(a => a.Name).HasMaxLength(ReadyAnswer.LongestName);
        builder.Property(a => a.Text).HasMaxLength(ReadyAnswer.LongestText);
        builder.HasIndex(a => new { a.SellerId, a.Name });
    }
}
