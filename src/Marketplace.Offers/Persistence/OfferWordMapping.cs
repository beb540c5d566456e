using Marketplace.Offers.Domain;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Offers.Persistence;

internal sealed class OfferWordMapping : IEntityTypeConfiguration<OfferWord>, IEntityTypeConfiguration<KnownSpelling>
{
    public void Configure(EntityTypeBuilder<OfferWord> word)
    {
        word.ToTable("OfferWords");
        word.HasKey(w => new { w.Word, w.OfferId });
        word.HasIndex(w => new { w.OfferId, w.Word });
    }

    public void Configure(EntityTypeBuilder<KnownSpelling> spelling)
    {
        spelling.ToTable("Spellings");
        spelling.Property(s => s.Deletion).HasMaxLength(Words.MaxLength);
        spelling.HasKey(s => new { s.Deletion, s.Word });
    }
}
