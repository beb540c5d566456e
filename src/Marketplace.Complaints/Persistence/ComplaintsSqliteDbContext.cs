using Microsoft.EntityFrameworkCore;

namespace Marketplace.Complaints.Persistence;

/// <summary>Owns the migrations for SQLite.</summary>
internal sealed class ComplaintsSqliteDbContext(DbContextOptions<ComplaintsSqliteDbContext> options) : ComplaintsDbContext(options);
