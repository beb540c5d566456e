using Microsoft.EntityFrameworkCore;

namespace Marketplace.Billing.Persistence;

/// <summary>Carries the migrations for SQLite.</summary>
internal sealed class BillingSqliteDbContext(DbContextOptions<BillingSqliteDbContext> options) : BillingDbContext(options);
