using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.Shared;

/// <summary>A request's state as a label, and its colour.</summary>
internal static class StateName
{
    public static string Of(RequestState state, Ruling? ruling, bool appealed) => (state, ruling) switch
    {
        (RequestState.Open, _) => appealed ? "Under appeal" : "Open",
        (RequestState.Closed, _) => "Closed: review withdrawn",
        (_, Ruling.Keep) => "Review kept",
        (_, Ruling.TakeOutOfScore) => "Excluded from the score",
        (_, Ruling.TakeOutPassage) => "Part removed",
        _ => "Review deleted",
    };

    public static string Look(RequestState state, Ruling? ruling) => (state, ruling) switch
    {
        (RequestState.Open, _) => "stage stage-new",
        // Neutral, because good news for one side is bad news for the other.
        _ => "stage",
    };
}
