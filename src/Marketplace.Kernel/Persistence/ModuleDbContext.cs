using System.Data.Common;
using Marketplace.Contracts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Jobs;
using Marketplace.Sqlite;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Marketplace.Kernel.Persistence;

/// <summary>
/// A module's own schema: its aggregates, its outbox, its inbox, its leases. A save writes changes, versions and raised events in one
/// transaction, then wakes the delivery.
/// </summary>
public abstract class ModuleDbContext : DbContext
{
    /// <summary>One of the parties of a deadlock always succeeds, so this many in a row are not a coincidence.</summary>
    private const int Deadlocks = 5;
    private readonly string schema;
    private readonly List<Func<CancellationToken, Task>> onSave = [];
    private readonly Dictionary<ICounted, object?> counted = new(ReferenceEqualityComparer.Instance);
    private readonly List<DomainEvent> raised = [];
    private DbContextId stateOf;
    private bool? isSqlite;

    /// <param name="options">The provider, see <see cref="Persistence.Database.Use"/>.</param>
    /// <param name="schema">The schema on SQL Server, the file's name on SQLite.</param>
    protected ModuleDbContext(DbContextOptions options, string schema) : base(options)
    {
        this.schema = schema;
        ChangeTracker.Tracked += (_, tracked) =>
        {
            if (!tracked.FromQuery || tracked.Entry.Entity is not ICounted loaded) return;
            ForgetStateOfOthers();
            counted[loaded] = loaded.Counted;
        };
    }

    /// <summary>The module's schema.</summary>
    public string Schema => schema;

    /// <summary>Events on their way to their handlers.</summary>
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>Events that this module's handlers have handled.</summary>
    public DbSet<InboxEntry> Inbox => Set<InboxEntry>();

    /// <summary>The leases of this module's recurring jobs.</summary>
    public DbSet<JobLease> Leases => Set<JobLease>();

    // Cached, because EF Core compares names each time.
    private bool IsSqlite => isSqlite ??= Database.IsSqlite();

    /// <summary>
    /// Runs a set-based command in the transaction of the next save, after its rows are written: a counter, a reservation. If it
    /// throws, nothing is saved.
    /// </summary>
    public void OnSave(Func<CancellationToken, Task> command)
    {
        ForgetStateOfOthers();
        onSave.Add(command);
    }

    /// <summary>Raises an event with the next save that belongs to no aggregate of this module.</summary>
    public void Raise(DomainEvent happened)
    {
        ForgetStateOfOthers();
        raised.Add(happened);
    }

    /// <summary>
    /// Runs one set-based write outside any save, in its turn among the other writers. After a deadlock nothing was
    /// written, and it is retried.
    /// </summary>
    public async Task<int> Write(Func<CancellationToken, Task<int>> command, CancellationToken cancel = default)
    {
        for (var again = Deadlocks; ; again--)
        {
            try
            {
                return await InTurn(command, cancel);
            }
            catch (Exception failure) when (again > 0 && Persistence.Database.IsDeadlock(failure))
            {
            }
        }
    }

    /// <summary>Deletes outbox rows of handled events.</summary>
    public Task<int> ForgetOutgoing(IReadOnlyList<long> ids, CancellationToken cancel) =>
        Outbox.Where(m => ids.Contains(m.Id)).ExecuteDeleteAsync(cancel);

    /// <inheritdoc/>
    public sealed override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ForgetStateOfOthers();
        // Detected once: later changes are marked explicitly.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await BeforeSave(cancellationToken);
            CountChanges();
            return await Save(cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
            onSave.Clear();
            raised.Clear();
        }
    }

    /// <summary>Not supported: nothing here blocks a thread.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Save with SaveChangesAsync.");

    /// <summary>
    /// Additions of a module to each of its saves. Changes are detected before it, not after, so it changes tracked values through their entries.
    /// </summary>
    protected virtual Task BeforeSave(CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion(IsSqlite ? typeof(UtcTextConverter) : typeof(UtcConverter));
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<string>().HaveMaxLength(200);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        if (Database.IsSqlServer()) modelBuilder.HasDefaultSchema(schema);
        modelBuilder.ApplyConfiguration(new OutboxMapping());
        modelBuilder.ApplyConfiguration(new InboxMapping());
        modelBuilder.Entity<JobLease>(lease => lease.ToTable("JobLeases").HasKey(l => l.Name));
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);
        foreach (var aggregate in modelBuilder.Model.GetEntityTypes().Where(e => typeof(Aggregate).IsAssignableFrom(e.ClrType)).ToList())
        {
            modelBuilder.Entity(aggregate.ClrType).Property(nameof(Aggregate.Id)).ValueGeneratedNever();
            modelBuilder.Entity(aggregate.ClrType).Property(nameof(Aggregate.Version)).IsConcurrencyToken();
        }
        foreach (var found in modelBuilder.Model.GetEntityTypes().Where(e => typeof(IWord).IsAssignableFrom(e.ClrType)).ToList())
        {
            var word = modelBuilder.Entity(found.ClrType).Property(nameof(IWord.Word)).HasMaxLength(Words.MaxLength);
            if (Database.IsSqlServer()) word.UseCollation(Persistence.Database.OrdinalCollation);
        }
    }

    private Task<int> InTurn(Func<CancellationToken, Task<int>> command, CancellationToken cancel) =>
        IsSqlite ? this.GetService<SqliteFiles>().Write(this, command, cancel) : command(cancel);

    // A pooled context may still hold pending commands of an abandoned save.
    private void ForgetStateOfOthers()
    {
        if (stateOf == ContextId) return;
        onSave.Clear();
        counted.Clear();
        raised.Clear();
        stateOf = ContextId;
    }

    /// <summary>Updates summary rows in key order, so that two saves never deadlock.</summary>
    private void CountChanges()
    {
        var changes = ChangeTracker.Entries<ICounted>()
            .SelectMany(e => e.Entity.ChangesSince(e.State == EntityState.Added ? null : counted[e.Entity]))
            .OrderBy(c => c.Row.Name, StringComparer.Ordinal).ThenBy(c => string.Join(' ', c.Key), StringComparer.Ordinal);
        foreach (var change in changes) this.Count(change);
    }

    private async Task<int> Save(CancellationToken cancel)
    {
        RaiseVersions();
        var outbox = this.GetService<IOutbox>();
        var sources = ChangeTracker.Entries<IRaiseEvents>().Where(e => e.Entity.Raised.Count > 0).Select(e => e.Entity).ToList();
        var messages = outbox.Write(this, [.. sources.Select(s => s.Raised), raised]);
        var saved = false;
        try
        {
            var rows = await InTurn(Commit, cancel);
            saved = true;
            ChangeTracker.AcceptAllChanges();
            return rows;
        }
        catch (DbException failure)
        {
            // EF Core wraps exceptions of its own commands, but not of other commands or the commit.
            throw new DbUpdateException("The database rejected the save.", failure);
        }
        finally
        {
            foreach (var message in messages) Entry(message.Row).State = EntityState.Detached;
            if (saved)
            {
                foreach (var entry in ChangeTracker.Entries<ICounted>()) counted[entry.Entity] = entry.Entity.Counted;
                foreach (var source in sources) source.Saved();
                outbox.Wake(this, messages);
            }
        }
    }

    private async Task<int> Commit(CancellationToken cancel)
    {
        if (onSave.Count == 0) return await base.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancel);
        await using var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancel) : null;
        var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancel);
        foreach (var command in onSave) await command(cancel);
        if (transaction is not null) await transaction.CommitAsync(cancel);
        return rows;
    }

    /// <summary>An aggregate that raises an event counts as changed, even if only its children changed.</summary>
    private void RaiseVersions()
    {
        foreach (var entry in ChangeTracker.Entries<Aggregate>())
        {
            var changed = entry.State == EntityState.Modified
                || (entry.State == EntityState.Unchanged && ((IRaiseEvents)entry.Entity).Raised.Count > 0);
            if (!changed) continue;
            var version = entry.Property(a => a.Version);
            version.CurrentValue = version.OriginalValue + 1;
        }
    }
}
