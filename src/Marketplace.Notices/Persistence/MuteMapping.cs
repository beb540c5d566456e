using Marketplace.Notices.Domain;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Notices.Persistence;

internal sealed class MuteMapping : IEntityTypeConfiguration<Mute>, IEntityTypeConfiguration<ShopCopy>
{
    public void Configure(EntityTypeBuilder<Mute> builder)
    {
        builder.ToTable("Mutes").HasKey(m => new { m.AccountId, m.SellerId });
        builder.HasIndex(m => new { m.AccountId, m.Id });
    }

    public void Configure(EntityTypeBuilder<ShopCopy> builder)
    {
        builder.ToTable("Shops").HasKey(s => s.SellerId);
        builder.Property(x => x.Name).HasConversion(shown => FormerNames.Stored(shown), stored => FormerNames.Shown(stored));
        builder.PrimitiveCollection(s => s.FormerNames).HasMaxLength(-1);
        builder.Property(s => s.SellerId).ValueGeneratedNever();
        // Of two edits that arrive at once, the later has to win.
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasIndex(s => s.Shop).IsUnique();
    }
}
