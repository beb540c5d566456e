using Marketplace.Offers.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Offers.Persistence;

internal sealed class TimingMapping : IEntityTypeConfiguration<Timing>
{
    public void Configure(EntityTypeBuilder<Timing> timing)
    {
        timing.ToTable("Timings");
        timing.HasKey(t => new { t.OfferId, t.Measure, t.Bucket });
        timing.Property(t => t.Bucket).ValueGeneratedNever();
    }
}
