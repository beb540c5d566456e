using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.Persistence;

/// <summary>Carries the migrations for SQLite.</summary>
internal sealed class OffersSqliteDbContext(DbContextOptions<OffersSqliteDbContext> options) : OffersDbContext(options);
