using Marketplace.Moderation.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Moderation.Persistence;

internal sealed class MonthFigureMapping : IEntityTypeConfiguration<MonthFigure>
{
    public void Configure(EntityTypeBuilder<MonthFigure> builder)
    {
        builder.ToTable("MonthFigures").HasKey(f => new { f.Month, f.Kind, f.Detail });
        builder.Property(f => f.Month).ValueGeneratedNever();
        builder.Property(f => f.Detail).HasMaxLength(MonthFigure.LongestDetail);
    }
}
