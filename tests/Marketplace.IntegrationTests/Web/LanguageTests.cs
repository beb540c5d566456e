using System.Net;
using Marketplace.IntegrationTests.Accounts;
using Marketplace.IntegrationTests.Notices;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Web.Mvc;

namespace Marketplace.IntegrationTests.Web;

public sealed class LanguageTests(Market market) : IClassFixture<Market>
{
    [Theory, Trait("Rule", "TXT-4")]
    [InlineData("es-AR,es;q=0.9,en;q=0.5", "es", "Crear cuenta")]
    [InlineData("pt-BR", "pt", "Criar conta")]
    [InlineData("fr,de;q=0.9,pt;q=0.2", "pt", "Criar conta")]
    [InlineData("es;q=0, en", "en", "Register")]
    [InlineData("fr", "en", "Register")]
    [InlineData("", "en", "Register")]
    [InlineData("*;q=x, ;;", "en", "Register")]
    public async Task A_visitor_reads_the_browser_s_language(string accepts, string language, string heading)
    {
        var page = await market.Visitor().Reading(accepts).Open("/account/register");
        page.Document.DocumentElement.GetAttribute("lang").ShouldBe(language);
        page.Document.QuerySelector("h1")!.TextContent.ShouldBe(heading);
        page.Response.Content.Headers.ContentLanguage.ShouldBe([language]);
    }

    [Fact, Trait("Rule", "TXT-4")]
    public async Task The_choice_in_the_footer_wins_over_the_browser_and_leads_back()
    {
        var browser = market.Visitor().Reading("es");
        var page = await (await browser.Open("/offers?sort=rated")).Follow("Português");
        (page.Path, page.Document.DocumentElement.GetAttribute("lang")).ShouldBe(("/offers", "pt"));
        page.Url.Query.ShouldBe("?sort=rated");
        (await browser.Open("/")).Document.QuerySelector("footer [aria-current]")!.TextContent.ShouldBe("Português");
        (await browser.Open("/language/xx")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Open("/language/en?back=https://example.com/")).Path.ShouldBe("/");
        (await browser.Open("/language/en?back=//example.com/")).Path.ShouldBe("/");
    }

    [Fact, Trait("Rule", "ACC-7"), Trait("Rule", "TXT-4")]
    public async Task A_person_s_own_choice_wins_everywhere()
    {
        var person = market.SignInAs(await market.Buyer());
        var form = await (await person.Reading("pt").Open("/account")).Follow("Alterar idioma ou fuso horário");
        var done = await form.Submit("Salvar", new { Language = "es" });
        (done.Path, done.Document.DocumentElement.GetAttribute("lang")).ShouldBe(("/account", "es"));
        done.Text.ShouldContain("Tu idioma y tu zona horaria se guardaron.");
        (await person.Open("/language/pt")).Document.DocumentElement.GetAttribute("lang").ShouldBe("es");
        var wrong = await (await person.Open("/account/language")).Submit("Guardar", new { Language = "xx" });
        (wrong.Status, wrong.ErrorAt("Language")).ShouldBe((HttpStatusCode.UnprocessableEntity, "Elige un idioma."));
        (await market.Visitor().Open("/account/language")).Path.ShouldStartWith("/account/sign-in");
    }

    [Fact, Trait("Rule", "TXT-4"), Trait("Rule", "NTF-4")]
    public async Task Who_registers_in_a_language_gets_mail_in_it()
    {
        var name = Newcomers.NewName();
        var page = await market.Visitor().Reading("es").Open("/account/register");
        await page.Submit("Crear cuenta", new { Email = Newcomers.EmailOf(name), UserName = name, Phone = "+49 30 1234567", Newcomers.Password });
        var mail = market.MailTo(Newcomers.EmailOf(name)).Single();
        mail.Subject.ShouldBe("Confirma tu correo electrónico");
        mail.TextBody!.ShouldStartWith($"Hola, {name}:");
        mail.HtmlBody!.ShouldContain("<html lang=\"es\">");
    }

    [Fact, Trait("Rule", "TXT-4"), Trait("Rule", "NTF-4")]
    public async Task Each_side_is_told_in_its_own_language_whoever_acts()
    {
        var deal = await Deal.Place(market);
        var seller = market.SignInAs(deal.Seller);
        await (await seller.Reading("pt").Open("/account/language")).Submit("Salvar", new { Language = "pt" });
        await market.Deliver();
        await (await deal.AsBuyer("/cancellation")).Submit("Cancel order", new { Reason = "not-needed", Clarification = "Plans changed." });
        market.MailTo(deal.Seller.Email)[^1].HtmlBody!.ShouldContain("<html lang=\"pt\">");
        (await seller.Open("/notices")).Text.ShouldContain($"{deal.Buyer.Name} cancelou");
        (await deal.AsSeller()).Text.ShouldContain("Cancelado");
        (await deal.AsSeller()).Text.ShouldContain("€ 25,00");
        (await deal.AsBuyer()).Text.ShouldContain("€25.00");
    }

    [Fact, Trait("Rule", "TXT-4")]
    public async Task What_is_wrong_is_said_in_the_reader_s_language_beside_the_field()
    {
        var page = await market.Visitor().Reading("es").Open("/account/register");
        var refused = await page.Submit("Crear cuenta", new { Email = "nobody", UserName = "x", Phone = "1", Password = "short" });
        foreach (var field in new[] { "Email", "UserName", "Phone", "Password" }) refused.ErrorAt(field).ShouldNotBeEmpty();
        refused.ErrorAt("Phone").ShouldStartWith("Escribe");
        (await market.Visitor().Reading("pt").Open("/nowhere")).Text.ShouldContain("Página não encontrada");
    }

    [Fact, Trait("Rule", "TXT-4")]
    public async Task A_cached_page_is_read_in_one_language_only()
    {
        await using var fresh = new Market();
        fresh.Settings["Site:OutputCacheDuration"] = "00:00:10";
        for (var again = 0; again < 2; again++)
        {
            foreach (var (language, heading) in new[] { ("en", "Reviews you can check"), ("es", "Reseñas que puedes comprobar"), ("pt", "Avaliações que você pode verificar") })
            {
                var page = await fresh.Visitor().Reading(language).Open("/");
                page.Document.QuerySelector("h1")!.TextContent.ShouldBe(heading);
                (page.Response.Headers.Age is not null).ShouldBe(again == 1);
            }
        }
    }
}
