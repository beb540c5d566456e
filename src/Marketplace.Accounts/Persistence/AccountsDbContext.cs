using System.Linq.Expressions;
using Marketplace.Accounts.CheckPassword;
using Marketplace.Accounts.CloseAccounts;
using Marketplace.Accounts.Domain;
using Marketplace.Accounts.FindRelations;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.KeepSessions;
using Marketplace.Accounts.MakeFirstAdministrator;
using Marketplace.Accounts.RegisterAccount;
using Marketplace.Accounts.SecondFactor;
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

    public DbSet<ShopPicture> ShopPictures => Set<ShopPicture>();

    public DbSet<Suspension> Suspensions => Set<Suspension>();

    public DbSet<ClosedName> ClosedNames => Set<ClosedName>();

    public DbSet<DataFile> DataFiles => Set<DataFile>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<DeviceUse> DeviceUses => Set<DeviceUse>();

    public DbSet<SharedDevice> SharedDevices => Set<SharedDevice>();

    public DbSet<FormerContact> FormerContacts => Set<FormerContact>();

    public DbSet<ContactKey> ContactKeys => Set<ContactKey>();

    public DbSet<SignInTry> SignInTries => Set<SignInTry>();

    public DbSet<Authenticator> Authenticators => Set<Authenticator>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    /// <summary>The keys that encrypt cookies and links. All hosts share them, and people stay signed in across restarts.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Counts with the next save; if the condition does not hold, nothing is saved.</summary>
    public void CountAdministrators(int change, Expression<Func<Administration, bool>> onlyIf) => OnSave(async cancel =>
    {
        var counted = await Administration.Where(onlyIf)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Administrators, a => a.Administrators + change), cancel);
        if (counted == 0) throw RuleBroken.Conflict("There must be at least one administrator. Reload the page and try again.");
    });

    /// <summary>Only for ASP.NET data protection, which is synchronous and stores a key every few months.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => ChangeTracker.Entries().All(e => e.Entity is DataProtectionKey)
        ? SaveChangesAsync(acceptAllChangesOnSuccess).GetAwaiter().GetResult()
        : base.SaveChanges(acceptAllChangesOnSuccess);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        if (!Database.IsSqlServer()) return;
        // Keys and prefixes are compared in ordinal order, as on SQLite.
        modelBuilder.Entity<Account>().Property(a => a.NormalizedEmail).UseCollation(Kernel.Persistence.Database.OrdinalCollation);
        modelBuilder.Entity<Account>().Property(a => a.NormalizedUserName).UseCollation(Kernel.Persistence.Database.OrdinalCollation);
        modelBuilder.Entity<Shop>().Property(s => s.SpellingKey).UseCollation(Kernel.Persistence.Database.OrdinalCollation);
        modelBuilder.Entity<Shop>().Property(s => s.LookKey).UseCollation(Kernel.Persistence.Database.OrdinalCollation);
    }
}
