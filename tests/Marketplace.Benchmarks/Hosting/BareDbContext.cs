using Microsoft.EntityFrameworkCore;

namespace Marketplace.Benchmarks.Hosting;

/// <summary>The file of the writes that the product's are compared with.</summary>
public sealed class BareDbContext(DbContextOptions<BareDbContext> options) : DbContext(options)
{
    /// <summary>All that was written.</summary>
    public DbSet<BareRow> Rows => Set<BareRow>();

    // Ids are made before saving, as in the product. An insert that returns its id would commit without ever bringing the WAL back into the file.
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<BareRow>().Property(r => r.Id).ValueGeneratedNever();
}
