using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.Persistence;

/// <summary>Carries the migrations for SQLite.</summary>
internal sealed class ModerationSqliteDbContext(DbContextOptions<ModerationSqliteDbContext> options) : ModerationDbContext(options);
