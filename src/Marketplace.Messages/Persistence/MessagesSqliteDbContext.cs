using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.Persistence;

/// <summary>Carries the migrations for SQLite.</summary>
internal sealed class MessagesSqliteDbContext(DbContextOptions<MessagesSqliteDbContext> options) : MessagesDbContext(options);
