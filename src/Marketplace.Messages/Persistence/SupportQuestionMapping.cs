using Marketplace.Casework;
using Marketplace.Messages.Domain;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Messages.Persistence;

internal sealed class SupportQuestionMapping : IEntityTypeConfiguration<SupportQuestion>
{
    public void Configure(EntityTypeBuilder<SupportQuestion> builder)
    {
        builder.ToTable("SupportQuestions");
        builder.Property(q => q.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(q => q.EmailKey).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(q => q.Language).HasMaxLength(2);
        builder.Property(q => q.Topic).HasConversion<int>();
        builder.Property(q => q.Text).HasMaxLength(SupportQuestion.Longest);
        builder.Property(q => q.Answer).HasMaxLength(SupportQuestion.Longest);
        builder.HasIndex(q => q.Key).IsUnique();
        // By whom, to count those of a day.
        builder.HasIndex(q => new { q.PersonId, q.EmailKey, q.Id });
        builder.HasQueue("[DecidedAt] IS NULL");
    }
}
