using Marketplace.Accounts.CheckPassword;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.Persistence;

internal sealed class SignInTryMapping : IEntityTypeConfiguration<SignInTry>
{
    public void Configure(EntityTypeBuilder<SignInTry> builder)
    {
        builder.ToTable("SignInTries").HasKey(t => t.AddressHash);
        builder.Property(t => t.AddressHash).HasMaxLength(64);
        builder.HasIndex(t => t.LastAt);
    }
}
