using Marketplace.Contracts.Moderation;

namespace Marketplace.Reviews.Domain;

/// <summary>The decisions in words.</summary>
internal static class Rulings
{
    public static string InWords(this Ruling ruling) => ruling switch
    {
        Ruling.Keep => "The review stays as it is",
        Ruling.TakeOutOfScore => "The review does not count in the score",
        Ruling.TakeOutPassage => "A passage is taken out",
        _ => "The review is deleted",
    };
}
