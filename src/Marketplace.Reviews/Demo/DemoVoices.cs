namespace Marketplace.Reviews.Demo;

/// <summary>Who has said what: nothing is said twice in one shop, no seller replies in another's words, and what was said least comes first.</summary>
internal sealed class DemoVoices(Random dice)
{
    private readonly Dictionary<string, int> said = [];
    private readonly HashSet<(long Seller, string Text)> inShop = [];

    /// <summary>One of these texts that nobody has said in this shop; null if none is left.</summary>
    public DemoWords? Choose(long seller, IReadOnlyList<DemoWords> words) =>
        Least(words.Where(w => !inShop.Contains((seller, w.Comment))), w => w.Comment) is { } free && Say(seller, free.Comment) ? free : null;

    /// <summary>The same of plain texts; empty if none is left.</summary>
    public string Choose(long seller, IReadOnlyList<string> texts) =>
        Least(texts.Where(text => !inShop.Contains((seller, text))), text => text) is { } free && Say(seller, free) ? free : "";

    /// <summary>Whether nobody, in any shop, has replied in these words.</summary>
    public bool MayReply(string reply) => said.TryAdd(reply, 1);

    private bool Say(long seller, string text)
    {
        said[text] = said.GetValueOrDefault(text) + 1;
        return inShop.Add((seller, text));
    }

    private T? Least<T>(IEnumerable<T> free, Func<T, string> text) => free.OrderBy(each => said.GetValueOrDefault(text(each))).ThenBy(_ => dice.Next()).FirstOrDefault();
}
