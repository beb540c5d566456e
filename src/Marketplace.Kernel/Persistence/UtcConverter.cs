using Marketplace.Kernel.Domain;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Marketplace.Kernel.Persistence;

/// <summary>Databases do not store that a time is UTC; this restores it on reading.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(at => at, at => DateTime.SpecifyKind(at, DateTimeKind.Utc));
