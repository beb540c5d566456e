using Marketplace.Accounts.Identity;
using Marketplace.Text;
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
        builder.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
        // SQLite cannot compare a DateTimeOffset.
        builder.Property(a => a.LockoutEnd).HasConversion(
            end => end!.Value.UtcDateTime, stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
        builder.HasIndex(a => a.NormalizedEmail).IsUnique();
        builder.HasIndex(a => a.NormalizedUserName).IsUnique();
        // The few who have a role among the many who have none.
        builder.HasIndex(a => a.NormalizedUserName, "IX_Accounts_Staff").HasFilter("[Role] <> 'None'");
    }
}
