using Marketplace.Accounts.FindRelations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.Persistence;

internal sealed class DeviceMapping : IEntityTypeConfiguration<DeviceUse>, IEntityTypeConfiguration<SharedDevice>
{
    public void Configure(EntityTypeBuilder<DeviceUse> builder)
    {
        builder.ToTable("DeviceUses").HasKey(u => new { u.DeviceHash, u.AccountId });
        builder.Property(u => u.DeviceHash).HasMaxLength(44);
        builder.HasIndex(u => u.SignedInAt);
        builder.HasIndex(u => u.AccountId);
    }

    public void Configure(EntityTypeBuilder<SharedDevice> builder)
    {
        builder.ToTable("SharedDevices").HasKey(s => new { s.LowId, s.HighId });
        builder.HasIndex(s => s.At);
        builder.HasIndex(s => s.HighId);
    }
}
