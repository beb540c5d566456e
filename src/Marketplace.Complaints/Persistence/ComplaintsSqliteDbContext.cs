using Microsoft.EntityFrameworkCore;

namespace Marketplace.Complaints.Persistence;

/// <summary>Carries the migrations for SQLite.</summary>
internal sealed class ComplaintsSqliteDbContext(DbContextOptions<ComplaintsSqliteDbContext> options) : ComplaintsDbContext(options);
