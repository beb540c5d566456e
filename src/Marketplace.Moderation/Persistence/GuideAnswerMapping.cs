using Marketplace.Moderation.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Moderation.Persistence;

internal sealed class GuideAnswerMapping : IEntityTypeConfiguration<GuideAnswer>
{
    public void Configure(EntityTypeBuilder<GuideAnswer> builder)
    {
        builder.ToTable("GuideAnswers");
        builder.Property(a => a.Guide).HasMaxLength(60);
        builder.Property(a => a.Language).HasMaxLength(10);
        builder.Property(a => a.Comment).HasMaxLength(GuideAnswer.LongestComment);
        builder.HasIndex(a => new { a.Reader, a.Guide, a.Edition }).IsUnique();
        builder.HasIndex(a => a.CommentedAs).HasFilter("[CommentedAs] IS NOT NULL");
    }
}

internal sealed class GuideCountMapping : IEntityTypeConfiguration<GuideCount>
{
    public void Configure(EntityTypeBuilder<GuideCount> builder)
    {
        builder.ToTable("GuideCounts").HasKey(c => new { c.Edition, c.Guide, c.Language });
        builder.Property(c => c.Edition).ValueGeneratedNever();
        builder.Property(c => c.Guide).HasMaxLength(60);
        builder.Property(c => c.Language).HasMaxLength(10);
    }
}
