using System.Net;

namespace Marketplace.IntegrationTests.Web;

public sealed class SitePagesTests(Market market) : IClassFixture<Market>
{
    [Theory]
    [InlineData("en", "Help", "Guides", "How reviews work", "Terms", "Privacy")]
    [InlineData("es", "Ayuda", "Guías", "Cómo funcionan las reseñas", "Condiciones", "Privacidad")]
    [InlineData("pt", "Ajuda", "Guias", "Como funcionam as avaliações", "Termos", "Privacidade")]
    public async Task The_footer_of_every_page_leads_to_help_guides_terms_and_privacy(string language, params string[] links)
    {
        var home = await market.Visitor().Reading(language).Open("/");
        foreach (var link in links)
        {
            var page = await home.Follow(link);
            (page.Status, page.Document.DocumentElement.GetAttribute("lang")).ShouldBe((HttpStatusCode.OK, language));
        }
    }

    [Fact]
    public async Task Help_names_an_address_if_there_is_one()
    {
        (await market.Visitor().Open("/help")).Document.QuerySelector("main a[href^='mailto:']").ShouldBeNull();
        await using var own = new Market { Settings = { ["Site:SupportEmail"] = "help@market.example" } };
        (await own.Visitor().Open("/help")).Document.QuerySelector("main a[href='mailto:help@market.example']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Terms_and_privacy_are_the_operator_s_own_texts_if_configured()
    {
        var folder = Directory.CreateTempSubdirectory("marketplace-texts-");
        foreach (var language in new[] { "en", "es", "pt" })
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"terms.{language}.md"), $"## Our own rules ({language})\n\nPay {{in time}} <b>always</b>.\n");
        }
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "privacy.md"), "---\nchanged: 2026-01-02\nsummary: We keep little.\n---\n## What we keep\n\nNothing.\n");
        await using var own = new Market
        {
            Settings = { ["Site:Terms"] = Path.Combine(folder.FullName, "terms.{language}.md"), ["Site:Privacy"] = Path.Combine(folder.FullName, "privacy.md") },
        };
        var terms = await own.Visitor().Reading("es").Open("/terms");
        terms.Text.ShouldContain("Condiciones de uso");
        terms.Text.ShouldContain("Our own rules (es) Pay {in time} <b>always</b>.");
        var privacy = await own.Visitor().Reading("pt").Open("/privacy");
        privacy.Text.ShouldContain("We keep little.");
        privacy.Document.QuerySelector("article time")!.GetAttribute("datetime").ShouldBe("2026-01-02");
        folder.Delete(recursive: true);
    }
}
