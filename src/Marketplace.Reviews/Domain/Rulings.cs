using Marketplace.Contracts.Moderation;

namespace Marketplace.Reviews.Domain;

/// <summary>The rulings in words.</summary>
internal static class Rulings
{
    public static string InWords(this Ruling ruling) => ruling switch
    {
        Ruling.Keep => "Review kept",
        Ruling.TakeOutOfScore => "Excluded from the score",
        Ruling.TakeOutPassage => "Part removed",
        _ => "Review deleted",
    };
}
