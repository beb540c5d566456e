using Microsoft.EntityFrameworkCore;

namespace Marketplace.Benchmarks.Hosting;

/// <summary>The database of the reference writes.</summary>
public sealed class BareDbContext(DbContextOptions<BareDbContext> options) : DbContext(options)
{
    /// <summary>All rows written.</summary>
    public DbSet<BareRow> Rows => Set<BareRow>();

    // Ids are created before saving, as in the product. An insert that returns its id would commit without ever checkpointing the WAL.
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<BareRow>().Property(r => r.Id).ValueGeneratedNever();
}
