using Marketplace.Messages.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Messages.Persistence;

internal sealed class MessageMapping : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        // The triggers, which the migrations write, refuse every change and every deletion.
        builder.ToTable("Messages", table => table.HasTrigger("MessagesStay"));
        builder.HasKey(m => new { m.ConversationId, m.Position });
        builder.Property(m => m.Text).HasMaxLength(Message.LongestText);
        builder.HasOne<Conversation>().WithMany().HasForeignKey(m => m.ConversationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => new { m.ConversationId, m.From, m.Key }).IsUnique();
    }
}
