using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.Persistence;

/// <summary>Carries the migrations for SQLite.</summary>
internal sealed class ReviewsSqliteDbContext(DbContextOptions<ReviewsSqliteDbContext> options) : ReviewsDbContext(options);
