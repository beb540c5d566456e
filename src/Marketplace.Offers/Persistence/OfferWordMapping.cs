using Marketplace.Offers.Domain;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Offers.Persistence;

internal sealed class OfferWordMapping : IEntityTypeConfiguration<OfferWord>
{
    public void Configure(EntityTypeBuilder<OfferWord> word)
    {
        word.ToTable("OfferWords");
        word.HasKey(w => new { w.Word, w.OfferId });
        word.HasIndex(w => new { w.OfferId, w.Word });
    }
}
