using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.Persistence;

/// <summary>The context for the SQLite migrations.</summary>
internal sealed class ReviewsSqliteDbContext(DbContextOptions<ReviewsSqliteDbContext> options) : ReviewsDbContext(options);
