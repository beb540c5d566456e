using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Persistence;

/// <summary>Carries the migrations for SQLite.</summary>
internal sealed class OrdersSqliteDbContext(DbContextOptions<OrdersSqliteDbContext> options) : OrdersDbContext(options);
