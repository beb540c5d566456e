namespace Marketplace.Notices.Domain;

/// <summary>A time of which emails name only the day.</summary>
/// <param name="At">In UTC.</param>
internal readonly record struct DayOf(DateTime At);
