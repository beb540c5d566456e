using System.Linq.Expressions;
using Marketplace.Accounts.Domain;
using Marketplace.Accounts.Identity;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Persistence;

internal class AccountsDbContext : ModuleDbContext, IDataProtectionKeyContext
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

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<SignInTry> SignInTries => Set<SignInTry>();

    /// <summary>The keys that seal cookies and links: all hosts share them, and a restart keeps people signed in.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Counts with the next save; unless the condition holds, nothing is saved.</summary>
    public void CountAdministrators(int change, Expression<Func<Administration, bool>> onlyIf) => OnSave(async cancel =>
    {
        var counted = await Administration.Where(onlyIf)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Administrators, a => a.Administrators + change), cancel);
        if (counted == 0) throw RuleBroken.Conflict("Somebody must stay administrator. Look at what happened, then decide again.");
    });

    /// <summary>For ASP.NET's data protection alone, which knows no asynchrony; it stores a key every few months.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => ChangeTracker.Entries().All(e => e.Entity is DataProtectionKey)
        ? SaveChangesAsync(acceptAllChangesOnSuccess).GetAwaiter().GetResult()
        : base.SaveChanges(acceptAllChangesOnSuccess);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        if (!Database.IsSqlServer()) return;
        // Keys are compared, and prefixes are found, in ordinal order, as SQLite keeps it.
        modelBuilder.Entity<Account>().Property(a => a.NormalizedEmail).UseCollation(Kernel.Persistence.Database.OrdinalCollation);
        modelBuilder.Entity<Account>().Property(a => a.NormalizedUserName).UseCollation(Kernel.Persistence.Database.OrdinalCollation);
        modelBuilder.Entity<Shop>().Property(s => s.SpellingKey).UseCollation(Kernel.Persistence.Database.OrdinalCollation);
        modelBuilder.Entity<Shop>().Property(s => s.LookKey).UseCollation(Kernel.Persistence.Database.OrdinalCollation);
    }
}
