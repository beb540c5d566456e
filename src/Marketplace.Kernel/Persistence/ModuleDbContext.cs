using Marketplace.Contracts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Events;
using Marketplace.Kernel.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Marketplace.Kernel.Persistence;

/// <summary>
/// A module's own schema: its aggregates, its outbox, its inbox, its leases. A save writes changes, versions and raised events in one
/// transaction, then wakes the delivery.
/// </summary>
/// <param name="options">The provider, see <see cref="Database.Use"/>.</param>
/// <param name="schema">The schema on SQL Server, the file's name on SQLite.</param>
public abstract class ModuleDbContext(DbContextOptions options, string schema) : DbContext(options)
{
    private readonly List<Func<CancellationToken, Task>> alongside = [];
    private readonly List<DomainEvent> raised = [];
    private readonly HashSet<string> touched = [];
    private DbContextId alongsideOf;
    private bool? isSqlite;
    private Touched? mark;

    /// <summary>The module's schema.</summary>
    public string Schema => schema;

    /// <summary>Events on their way to their handlers.</summary>
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>Events that this module's handlers have dealt with.</summary>
    public DbSet<InboxEntry> Inbox => Set<InboxEntry>();

    /// <summary>Who does this module's recurring work.</summary>
    public DbSet<WorkLease> Leases => Set<WorkLease>();

    // Asked of EF Core it would compare names each time.
    private bool IsSqlite => isSqlite ??= Database.IsSqlite();

    /// <summary>
    /// Runs a set-based command in the transaction of the next save, after its rows are written: a counter, a reservation. When it
    /// throws, nothing is saved.
    /// </summary>
    public void Alongside(Func<CancellationToken, Task> command)
    {
        ForgetAlongsideOfOthers();
        alongside.Add(command);
    }

    /// <summary>Raises an event with the next save. For what happens to no aggregate; aggregates raise their own.</summary>
    public void Raise(DomainEvent happened)
    {
        ForgetAlongsideOfOthers();
        raised.Add(happened);
    }

    /// <summary>With the next save, lets pages for visitors that show this be made anew. Events do it by themselves, see <see cref="PublicPages.TouchedBy"/>.</summary>
    public void Touch(params IEnumerable<string> tags)
    {
        ForgetAlongsideOfOthers();
        touched.UnionWith(tags);
    }

    /// <summary>Runs one set-based write of its own, outside any save, in its turn among the other writers.</summary>
    public Task<int> Write(Func<CancellationToken, Task<int>> command, CancellationToken cancel = default) =>
        IsSqlite ? this.GetService<SqliteFiles>().Write(this, command, cancel) : command(cancel);

    /// <summary>Removes rows of the outbox whose events have been dealt with.</summary>
    internal Task<int> ForgetOutgoing(IReadOnlyList<long> ids, CancellationToken cancel) =>
        IsSqlite ? PlainRows.Remove<OutboxMessage>(this, ids, cancel) : Outbox.Where(m => ids.Contains(m.Id)).ExecuteDeleteAsync(cancel);

    /// <inheritdoc/>
    public sealed override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ForgetAlongsideOfOthers();
        // One look is enough: from here on, whatever changes says so.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await BeforeSave(cancellationToken);
            return await Save(cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
            alongside.Clear();
            raised.Clear();
            touched.Clear();
        }
    }

    /// <summary>Not offered: nothing here blocks a thread.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Save with SaveChangesAsync.");

    /// <summary>
    /// What a module adds to each of its saves. Changes are looked for before it, not after: it changes tracked values through their entries.
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
        modelBuilder.Entity<WorkLease>(lease => lease.ToTable("WorkLeases").HasKey(l => l.Name));
        if (this is IShowToVisitors) modelBuilder.ApplyConfiguration(new TouchedMapping());
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);
        foreach (var aggregate in modelBuilder.Model.GetEntityTypes().Where(e => typeof(Aggregate).IsAssignableFrom(e.ClrType)).ToList())
        {
            modelBuilder.Entity(aggregate.ClrType).Property(nameof(Aggregate.Id)).ValueGeneratedNever();
            modelBuilder.Entity(aggregate.ClrType).Property(nameof(Aggregate.Version)).IsConcurrencyToken();
        }
    }

    // A context comes back from the pool with what somebody else, who gave up before saving, wanted done.
    private void ForgetAlongsideOfOthers()
    {
        if (alongsideOf == ContextId) return;
        alongside.Clear();
        raised.Clear();
        touched.Clear();
        alongsideOf = ContextId;
    }

    private async Task<int> Save(CancellationToken cancel)
    {
        RaiseVersions();
        var outbox = this.GetService<Outbox>();
        var sources = ChangeTracker.Entries<IRaiseEvents>().Where(e => e.Entity.Raised.Count > 0).Select(e => e.Entity).ToList();
        if (raised.Count > 0) sources.Add(new Unowned([.. raised]));
        var messages = outbox.Write(this, sources);
        touched.UnionWith(sources.SelectMany(s => s.Raised).SelectMany(PublicPages.TouchedBy));
        var plain = IsSqlite ? PlainRows.TakeFrom(ChangeTracker) : null;
        if (plain is { IsEmpty: false }) Alongside(c => plain.Write(this, c));
        var saved = false;
        try
        {
            var rows = await Write(Commit, cancel);
            saved = true;
            ChangeTracker.AcceptAllChanges();
            return rows;
        }
        finally
        {
            if (!saved) plain?.GiveBack();
            if (mark is not null) Entry(mark).State = EntityState.Detached;
            mark = null;
            foreach (var message in messages) Entry(message.Row).State = EntityState.Detached;
            if (saved)
            {
                foreach (var source in sources) source.Saved();
                outbox.Wake(this, messages);
            }
        }
    }

    private async Task<int> Commit(CancellationToken cancel)
    {
        // Now, and not while it stood in line: a mark must not be much older than the moment from which others see it.
        if (touched.Count > 0 && this is IShowToVisitors) Add(mark = new Touched(this.GetService<IdGenerator>().Next(), string.Join(' ', touched)));
        if (alongside.Count == 0) return await base.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancel);
        await using var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancel) : null;
        var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancel);
        foreach (var command in alongside) await command(cancel);
        if (transaction is not null) await transaction.CommitAsync(cancel);
        return rows;
    }

    /// <summary>Children belong to their aggregate: it counts as changed when it says so by an event, even where no column of its own did.</summary>
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

    /// <summary>Events that no aggregate raised.</summary>
    private sealed record Unowned(IReadOnlyList<DomainEvent> Raised) : IRaiseEvents
    {
        public void Saved()
        {
        }
    }
}
