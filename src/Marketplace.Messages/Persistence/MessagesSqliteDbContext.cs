using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.Persistence;

/// <summary>The context for the SQLite migrations.</summary>
internal sealed class MessagesSqliteDbContext(DbContextOptions<MessagesSqliteDbContext> options) : MessagesDbContext(options);
