using Marketplace.Offers.BrowseOffers;
using Marketplace.Offers.Shared;

namespace Marketplace.Offers.SuggestOffers;

/// <summary>What a search without results offers instead.</summary>
/// <param name="Suggestion">The query with its mistakes corrected; null if there is no such query.</param>
/// <param name="Title">The title of the offers, with {0} for <paramref name="Words"/>.</param>
/// <param name="Words">The words that found them; may be empty.</param>
/// <param name="Offers">The offers; none in a market without any.</param>
internal sealed record NearOffers(string? Suggestion, string Title, string Words, IReadOnlyList<OfferCard> Offers)
{
    /// <summary>What to do without results; nothing where a whole shop was asked for.</summary>
    public string Advice { get; private init; } = "";

    public NearOffers For(BrowseOffersForm form, bool isSymbols) => this with
    {
        Advice = form.IsShopOnly ? "" : isSymbols ? "This has no letters or numbers. Enter a word to search for."
            : form.IsNarrowed ? form.Q.Length > 0 ? "Check the spelling or remove a filter." : "Remove a filter to see more."
            : form.Q.Length > 0 ? "Check the spelling, use another word, or browse a category."
            : "There are no offers here yet.",
    };
}
