using System.Globalization;
using Marketplace.Contracts.Guides;
using Marketplace.Web.Articles;

namespace Marketplace.UnitTests.Web;

[Trait("Rule", "GDE-1")]
public sealed class ArticleTests
{
    [Fact]
    public void An_article_has_a_head_and_sections()
    {
        var article = Article.Read("---\ntitle: After the sale: what now?\nsummary: Short.\nchanged: 2026-11-29\n---\nHello.\n\n## Qué pasa **después**\n\nText.\n\n### Detail\n");
        (article.Title, article.Summary, article.Changed).ShouldBe(("After the sale: what now?", "Short.", new DateOnly(2026, 11, 29)));
        article.Headings.ShouldBe([new ArticleHeading("que-pasa-despues", "Qué pasa después")]);
        article.Html.ShouldStartWith("<p>Hello.</p>");
        article.Html.ShouldContain("<h2 id=\"que-pasa-despues\">");
    }

    [Theory]
    [InlineData("Plain text.\n\n---\n\nMore.")]
    [InlineData("---\nNo end.")]
    [InlineData("")]
    public void A_text_without_a_head_is_all_body(string text)
    {
        var article = Article.Read(text);
        (article.Title, article.Changed).ShouldBe(("", null));
        article.Html.ShouldBe(Article.Read($"---\n---\n{text}").Html);
    }

    [Fact]
    public void A_head_that_is_written_wrongly_is_left_out()
    {
        var article = Article.Read("---\nnonsense\nnonsense\nchanged: yesterday\nsummary: Short.\n---\nHello.");
        (article.Summary, article.Changed, article.Html).ShouldBe(("Short.", null, "<p>Hello.</p>\n"));
    }

    [Fact]
    public void Raw_html_is_shown_and_never_run()
    {
        var article = Article.Read("<script>alert(1)</script>\n\nHello <b onclick=\"x()\">you</b>.");
        article.Html.ShouldNotContain("<script");
        article.Html.ShouldNotContain("<b ");
        article.Html.ShouldContain("&lt;script&gt;");
    }

    [Fact]
    public void Figures_are_filled_in_as_the_language_writes_them_and_an_unknown_name_is_refused()
    {
        var figures = new QuotedFigures([new Some(("Days", 30)), new Some(("Rate", 97.5m))]);
        figures.Fill("{Days} days, {Rate} %", CultureInfo.GetCultureInfo("es")).ShouldBe("30 days, 97,5 %");
        figures.Fill("[[For {Days} days. ]]Else.", CultureInfo.InvariantCulture).ShouldBe("For 30 days. Else.");
        new QuotedFigures([new Some(("Days", 0)), new Some(("Hours", 2))]).Fill("[[For {Days} days within {Hours} hours. ]]Else.", CultureInfo.InvariantCulture).ShouldBe("Else.", "what is turned off isn't told");
        figures.Fill("Nothing to fill.", CultureInfo.InvariantCulture).ShouldBe("Nothing to fill.");
        Should.Throw<InvalidOperationException>(() => figures.Fill("{Dayz} days", CultureInfo.InvariantCulture)).Message.ShouldContain("{Dayz}");
    }

    [Fact]
    public void Two_figures_never_share_a_name() =>
        Should.Throw<ArgumentException>(() => new QuotedFigures([new Some(("Days", 30)), new Some(("Days", 14))]));

    private sealed class Some(params (string Name, decimal Value)[] figures) : IQuoteFigures
    {
        public IReadOnlyDictionary<string, decimal> Figures { get; } = figures.ToDictionary(f => f.Name, f => f.Value);
    }
}
