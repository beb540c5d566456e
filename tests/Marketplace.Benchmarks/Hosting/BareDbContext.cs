using Microsoft.EntityFrameworkCore;

namespace Marketplace.Benchmarks.Hosting;

internal sealed class BareDbContext(DbContextOptions<BareDbContext> options) : DbContext(options)
{
    public DbSet<BareRow> Rows => Set<BareRow>();
}
