using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Persistence;

/// <summary>Carries the migrations for SQLite.</summary>
internal sealed class AccountsSqliteDbContext(DbContextOptions<AccountsSqliteDbContext> options) : AccountsDbContext(options);
