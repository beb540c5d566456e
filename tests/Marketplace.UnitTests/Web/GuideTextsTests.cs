using System.Text.RegularExpressions;
using Marketplace.Texts;
using Marketplace.UnitTests.Architecture;
using Marketplace.Web.Articles;
using Marketplace.Web.Guides;

namespace Marketplace.UnitTests.Web;

/// <summary>The articles as they are written, in all languages.</summary>
[Trait("Rule", "GDE-1"), Trait("Rule", "TXT-4")]
public sealed partial class GuideTextsTests
{
    private static readonly string[] Pages = ["help", "terms", "privacy"];

    public static TheoryData<string> Guides => [.. GuideEntry.All.Select(g => g.Slug)];

    public static TheoryData<string> Articles => [.. Names];

    private static IEnumerable<string> Names => [.. GuideEntry.All.Select(g => g.Slug), .. Pages];

    [Fact]
    public void The_articles_are_those_of_the_rule() => GuideEntry.All.Select(g => g.Slug).ShouldBe(
        [
            "feedback-and-rating", "keeping-feedback-positive", "handling-complaints", "preventing-negative-feedback", "what-can-be-deleted",
            "avoiding-complaints", "post-sales", "working-with-orders", "changing-orders", "who-sellers-are", "how-reviews-work", "keep-your-account-safe",
        ], ignoreOrder: true);

    [Fact]
    public void No_file_is_kept_that_nothing_shows() => House.Sources("src/Marketplace.Web", "*.md").Select(f => Path.GetFileName(f)!).Where(f => f != "README.md")
        .ShouldBe(Names.SelectMany(name => SiteTexts.Languages.Select(language => $"{name}.{language}.md")), ignoreOrder: true);

    [Theory, MemberData(nameof(Articles))]
    public void All_languages_have_the_same_sections_figures_links_and_date(string name)
    {
        var english = Read(name, SiteTexts.English);
        foreach (var language in SiteTexts.Languages)
        {
            var other = Read(name, language);
            Shape(other).ShouldBe(Shape(english), $"{name}.{language}");
            Found(Figure(), other).ShouldBe(Found(Figure(), english), $"{name}.{language}");
            Found(Link(), other).ShouldBe(Found(Link(), english), $"{name}.{language}");
            Article.Read(other).Changed.ShouldBe(Article.Read(english).Changed.ShouldNotBeNull(), $"{name}.{language}");
        }
    }

    [Theory, MemberData(nameof(Articles))]
    public void A_text_is_plain_markdown(string name)
    {
        foreach (var language in SiteTexts.Languages)
        {
            var text = Read(name, language);
            text.ShouldNotContain('<');
            var article = Article.Read(text);
            article.Title.ShouldNotBeEmpty();
            article.Summary.ShouldEndWith(".");
            article.Headings.Select(h => h.Id).ShouldBeUnique();
            article.Html.ShouldNotContain("style=", Case.Sensitive, "the site's policy forbids inline styles");
        }
    }

    [Theory, MemberData(nameof(Guides))]
    public void A_guide_is_read_in_a_few_minutes_has_an_example_and_leads_on(string slug)
    {
        foreach (var language in SiteTexts.Languages)
        {
            var text = Read(slug, language);
            Words().Count(text).ShouldBeInRange(350, 700, $"{slug}.{language}");
            text.ShouldContain(language switch { "es" => "Ejemplo", "pt" => "Exemplo", _ => "Example" });
        }
        var entry = GuideEntry.All.Single(g => g.Slug == slug);
        entry.Related.ShouldNotBeEmpty();
        entry.Related.ShouldBeSubsetOf(GuideEntry.All.Select(g => g.Slug).Where(other => other != slug));
    }

    private static string Read(string name, string language) => File.ReadAllText(
        Path.Combine(House.Root, "src", "Marketplace.Web", Pages.Contains(name) ? "SitePages" : "Guides", "Texts", $"{name}.{language}.md"));

    /// <summary>Each line's kind: a heading, a list's item, a row of a table, a paragraph.</summary>
    private static string Shape(string text) => string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? "" : Kind().Match(line) is { Success: true } kind ? kind.Value : "text"));

    private static string Found(Regex what, string text) => string.Join(' ', what.Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"^(#+|-+|\d+\.|\||>)")]
    private static partial Regex Kind();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Figure();

    [GeneratedRegex(@"\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}'’-]*")]
    private static partial Regex Words();
}
