using Marketplace.Accounts.CheckPassword;
using Marketplace.Accounts.Identity;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.Persistence;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.UserName).IsRequired().HasMaxLength(30);
        builder.Property(a => a.NormalizedUserName).IsRequired().HasMaxLength(60);
        builder.Property(a => a.Email).IsRequired().HasMaxLength(EmailAddress.MaxLength);
        builder.Property(a => a.NormalizedEmail).IsRequired().HasMaxLength(EmailAddress.MaxLength);
        builder.Property(a => a.PhoneNumber).IsRequired().HasMaxLength(16);
        builder.Property(a => a.PasswordHash).IsRequired();
        builder.Property(a => a.TimeZone).HasMaxLength(63);
        builder.Property(a => a.BrowserTimeZone).HasMaxLength(63);
        builder.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
        builder.Property(a => a.NewEmail).HasMaxLength(EmailAddress.MaxLength);
        // Failed attempts are counted by address, see SignInTry.
        builder.Ignore(a => a.LockoutEnd).Ignore(a => a.LockoutEnabled).Ignore(a => a.AccessFailedCount);
        builder.HasIndex(a => a.NormalizedEmail).IsUnique();
        builder.HasIndex(a => a.NormalizedUserName).IsUnique();
        builder.HasIndex(a => a.UnconfirmedSince).HasFilter("[UnconfirmedSince] IS NOT NULL");
        builder.HasIndex(a => a.ClosingAt).HasFilter("[ClosingAt] IS NOT NULL");
        // The few who have a role among the many who have none.
        builder.HasIndex(a => a.NormalizedUserName, "IX_Accounts_Staff").HasFilter("[Role] <> 'None'");
    }
}
