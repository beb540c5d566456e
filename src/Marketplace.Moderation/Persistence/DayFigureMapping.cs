using Marketplace.Moderation.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Moderation.Persistence;

internal sealed class DayFigureMapping : IEntityTypeConfiguration<DayFigure>, IEntityTypeConfiguration<DaysSummed>
{
    public void Configure(EntityTypeBuilder<DayFigure> builder)
    {
        builder.ToTable("DayFigures").HasKey(f => new { f.Case, f.Day, f.Kind, f.Detail });
        builder.Property(f => f.Case).HasMaxLength(DayFigure.LongestCase);
        builder.Property(f => f.Day).ValueGeneratedNever();
        builder.Property(f => f.Detail).HasMaxLength(DayFigure.LongestDetail);
    }

    public void Configure(EntityTypeBuilder<DaysSummed> builder)
    {
        builder.ToTable("DaysSummed");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Until).IsConcurrencyToken();
    }
}
