using System.Linq.Expressions;
using Marketplace.Accounts.Domain;
using Marketplace.Accounts.Identity;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Persistence;

internal class AccountsDbContext : ModuleDbContext
{
    public const string SchemaName = "accounts";

    public AccountsDbContext(DbContextOptions<AccountsDbContext> options) : base(options, SchemaName)
    {
    }

    protected AccountsDbContext(DbContextOptions options) : base(options, SchemaName)
    {
    }

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<ReservedName> ReservedNames => Set<ReservedName>();

    public DbSet<Administration> Administration => Set<Administration>();

    public DbSet<Shop> Shops => Set<Shop>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    /// <summary>Counts with the next save; unless the condition holds, nothing is saved.</summary>
    public void CountAdministrators(int change, Expression<Func<Administration, bool>> onlyIf) => Alongside(async cancel =>
    {
        var counted = await Administration.Where(onlyIf)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Administrators, a => a.Administrators + change), cancel);
        if (counted == 0) throw RuleBroken.Conflict("Somebody must stay administrator. Look at what happened, then decide again.");
    });

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        if (!Database.IsSqlServer()) return;
        // Keys are compared, and prefixes are found, in ordinal order, as SQLite keeps it.
        modelBuilder.Entity<Account>().Property(a => a.NormalizedEmail).UseCollation("Latin1_General_100_BIN2");
        modelBuilder.Entity<Account>().Property(a => a.NormalizedUserName).UseCollation("Latin1_General_100_BIN2");
        modelBuilder.Entity<Shop>().Property(s => s.SpellingKey).UseCollation("Latin1_General_100_BIN2");
        modelBuilder.Entity<Shop>().Property(s => s.LookKey).UseCollation("Latin1_General_100_BIN2");
    }
}
