using Microsoft.EntityFrameworkCore;

namespace Marketplace.Notices.Persistence;

/// <summary>Carries the migrations for SQLite.</summary>
internal sealed class NoticesSqliteDbContext(DbContextOptions<NoticesSqliteDbContext> options) : NoticesDbContext(options);
