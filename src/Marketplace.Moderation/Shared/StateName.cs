using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.Shared;

/// <summary>How a request stands, in a word and a colour of the order stages.</summary>
internal static class StateName
{
    public static string Of(RequestState state, Ruling? ruling, bool appealed) => (state, ruling) switch
    {
        (RequestState.Open, _) => appealed ? "Under appeal" : "Open",
        (RequestState.Closed, _) => "Ended: review withdrawn",
        (_, Ruling.Keep) => "Review kept",
        (_, Ruling.TakeOutOfScore) => "Out of the score",
        (_, Ruling.TakeOutPassage) => "Passage taken out",
        _ => "Review deleted",
    };

    public static string Look(RequestState state, Ruling? ruling) => (state, ruling) switch
    {
        (RequestState.Open, _) => "stage stage-new",
        // Good news for one side is bad news for the other.
        _ => "stage",
    };
}
