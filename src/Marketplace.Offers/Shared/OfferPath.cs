using Marketplace.Kernel.Domain;
using Marketplace.Texts;

namespace Marketplace.Offers.Shared;

/// <summary>The URL of an offer's page.</summary>
internal static class OfferPath
{
    private const int MostWords = 8;

    /// <summary>The offer's number and a readable title. A single word is left out: it could be mistaken for a page such as edit.</summary>
    public static string Of(long id, string title)
    {
        var words = Words.Of(MostWords, title).Where(word => word.All(char.IsAscii)).ToList();
        return words.Count > 1 ? $"/offers/{new Number(id)}/{string.Join('-', words)}" : $"/offers/{new Number(id)}";
    }
}
