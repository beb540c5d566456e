using System.Globalization;
using System.Text.RegularExpressions;
using Marketplace.Contracts.Guides;

namespace Marketplace.Web.Articles;

/// <summary>Replaces names of figures in texts, such as {ClaimableDays}, with what is configured. A sentence in [[ ]] is left out if a figure in it is zero.</summary>
internal sealed partial class QuotedFigures(IEnumerable<IQuoteFigures> modules)
{
    private readonly Dictionary<string, decimal> figures = modules.SelectMany(m => m.Figures).ToDictionary();

    /// <exception cref="InvalidOperationException">A name is unknown.</exception>
    public string Fill(string text, CultureInfo culture) => Name().Replace(
        Optional().Replace(text, sentence => Name().Matches(sentence.Value).Any(name => Of(name) == 0) ? "" : sentence.Groups[1].Value), name => Of(name).ToString("0.##", culture));

    private decimal Of(Match name) => figures.TryGetValue(name.Groups[1].Value, out var figure) ? figure : throw new InvalidOperationException($"No figure has the name {name.Value}.");

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Name();

    [GeneratedRegex(@"\[\[(.+?)\]\]")]
    private static partial Regex Optional();
}
