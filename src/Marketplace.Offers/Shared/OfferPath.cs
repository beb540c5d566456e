using Marketplace.Kernel.Domain;
using Marketplace.Texts;

namespace Marketplace.Offers.Shared;

/// <summary>Where an offer's page is.</summary>
internal static class OfferPath
{
    private const int MostWords = 8;

    /// <summary>The offer's number, and its title for people to read. A single word could be mistaken for a page below the offer's.</summary>
    public static string Of(long id, string title)
    {
        var words = Words.Of(MostWords, title).Where(word => word.All(char.IsAscii)).ToList();
        return words.Count > 1 ? $"/offers/{new Number(id)}/{string.Join('-', words)}" : $"/offers/{new Number(id)}";
    }
}
