using Marketplace.Accounts.SecondFactor;
using Marketplace.Accounts.UsePasskeys;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.Persistence;

internal sealed class SecondFactorMapping :
    IEntityTypeConfiguration<Authenticator>, IEntityTypeConfiguration<RecoveryCode>, IEntityTypeConfiguration<IdentityUserPasskey<long>>
{
    public void Configure(EntityTypeBuilder<Authenticator> builder)
    {
        builder.ToTable("Authenticators");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.ProtectedKey).HasMaxLength(1000);
    }

    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.ToTable("RecoveryCodes").HasKey(c => new { c.AccountId, c.Hash });
        builder.Property(c => c.Hash).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<long>> builder)
    {
        builder.ToTable("Passkeys").HasKey(p => p.CredentialId);
        // The longest that a WebAuthn device may make is 1,023 bytes; SQL Server's keys end at 900.
        builder.Property(p => p.CredentialId).HasMaxLength(900);
        builder.HasIndex(p => p.UserId);
        builder.OwnsOne(p => p.Data).ToJson();
    }
}
