using Marketplace.Reviews.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Reviews.Persistence;

internal sealed class ScoreMapping : IEntityTypeConfiguration<Score>
{
    public void Configure(EntityTypeBuilder<Score> builder)
    {
        builder.ToTable("Scores").HasKey(s => new { s.Kind, s.SubjectId, s.Day });
        builder.ComplexProperty(s => s.Tally, tally =>
        {
            tally.Ignore(t => t.Mean);
            tally.Ignore(t => t.Rate);
        });
    }
}

internal sealed class ReviewedOfferMapping : IEntityTypeConfiguration<ReviewedOffer>
{
    public void Configure(EntityTypeBuilder<ReviewedOffer> builder)
    {
        builder.ToTable("ReviewedOffers").HasKey(o => o.OfferId);
        builder.Property(o => o.OfferId).ValueGeneratedNever();
        builder.HasIndex(o => new { o.SellerId, o.Title });
    }
}
