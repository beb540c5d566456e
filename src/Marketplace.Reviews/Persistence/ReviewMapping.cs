using Marketplace.Reviews.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Reviews.Persistence;

internal sealed class ReviewMapping : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.ToTable("Reviews");
        builder.ComplexProperty(r => r.Ratings);
        builder.Property(r => r.Comment).HasMaxLength(Review.LongestText);
        builder.Property(r => r.Reply).HasMaxLength(Review.LongestText);
        builder.Property(r => r.WithdrawalWords).HasMaxLength(Review.LongestWords);
        // One passage for each case.
        builder.Property(r => r.TakenOut).HasMaxLength(-1);
        builder.Ignore(r => r.PublicComment);
        builder.Ignore(r => r.CommittedComment);
        builder.HasMany(r => r.Cases).WithOne().HasForeignKey(c => c.ReviewId);
        // Stored as a number and compared with 1: with a bare boolean, SQLite would not use the index.
        builder.Property(r => r.HasComment).HasConversion<int>();
        builder.Ignore(r => r.Counted);
        builder.HasOne(r => r.Order).WithOne().HasForeignKey<Review>(r => r.OrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Versions).WithOne().HasForeignKey(v => v.ReviewId);
        builder.HasMany(r => r.Pending).WithOne().HasForeignKey(p => p.ReviewId);
        builder.HasMany(r => r.Salts).WithOne().HasForeignKey(s => s.ReviewId);
        builder.Property(r => r.ShownPictures).HasMaxLength(400);
        builder.HasMany(r => r.Pictures).WithOne().HasForeignKey(p => p.ReviewId);
        builder.HasMany(r => r.Words).WithOne().HasForeignKey(w => w.ReviewId);
        // One index for each list of a seller's or an offer's reviews, newest first.
        builder.HasIndex(r => new { r.SellerId, r.Id });
        builder.HasIndex(r => new { r.SellerId, r.Tone, r.Id });
        builder.HasIndex(r => new { r.SellerId, r.HasComment, r.Id });
        builder.HasIndex(r => new { r.SellerId, r.OfferId, r.Id });
    }
}

internal sealed class ReviewVersionMapping : IEntityTypeConfiguration<ReviewVersion>
{
    public void Configure(EntityTypeBuilder<ReviewVersion> builder)
    {
        builder.ToTable("ReviewVersions").HasKey(v => new { v.ReviewId, v.ReplacedAt });
        builder.ComplexProperty(v => v.Ratings);
        builder.Property(v => v.Comment).HasMaxLength(Review.LongestText);
    }
}

internal sealed class ReviewCaseMapping : IEntityTypeConfiguration<ReviewCase>
{
    public void Configure(EntityTypeBuilder<ReviewCase> builder)
    {
        builder.ToTable("ReviewCases").HasKey(c => new { c.ReviewId, c.CaseId });
        builder.Property(c => c.Passage).HasMaxLength(Review.LongestText);
    }
}

internal sealed class ReviewWordMapping : IEntityTypeConfiguration<ReviewWord>
{
    public void Configure(EntityTypeBuilder<ReviewWord> builder)
    {
        builder.ToTable("ReviewWords").HasKey(w => new { w.SellerId, w.Word, w.ReviewId });
        builder.HasIndex(w => new { w.ReviewId, w.SellerId, w.Word });
    }
}
