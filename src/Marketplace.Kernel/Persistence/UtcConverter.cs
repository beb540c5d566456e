using Marketplace.Kernel.Domain;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Marketplace.Kernel.Persistence;

/// <summary>Databases forget that a time is UTC; this gives it back on reading.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(at => at, at => DateTime.SpecifyKind(at, DateTimeKind.Utc));
