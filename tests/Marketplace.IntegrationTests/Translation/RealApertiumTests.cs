using Marketplace.IntegrationTests.Messages;
using Marketplace.Translation;
using static Marketplace.IntegrationTests.Translation.TranslatedTalk;

namespace Marketplace.IntegrationTests.Translation;

/// <summary>Translation with a real Apertium.</summary>
[Trait("Rule", "MSG-4")]
public sealed class RealApertiumTests(RealApertium apertium) : IClassFixture<RealApertium>
{
    [ApertiumFact]
    public async Task A_Spanish_buyer_and_an_English_seller_understand_each_other()
    {
        await using var market = new Market();
        Use(market, apertium.Address, "Apertium");
        var talk = await Begin(market);
        await talk.SellerOpens();
        await talk.BuyerSays("Hola:\n\n¿Cuándo sale el paquete 1M3K9Q2MABCDE? Mire https://example.com/es/casa?a=1&b=2, por favor. {nombre} <b>& gracias</b>");
        (await talk.Translate()).ShouldBe(1);
        var read = Talk.Texts(await talk.SellerOpens()).Single();
        read.ShouldContain("the package 1M3K9Q2MABCDE");
        read.ShouldContain("https://example.com/es/casa?a=1&b=2");
        read.ShouldContain("{nombre} <b>&");
        read.ShouldContain("\n\n");
        read.ShouldNotContain("*");

        await talk.SellerSays("Thank you, the package arrived today.");
        (await talk.Translate()).ShouldBe(1);
        Talk.Texts(await talk.BuyerOpens())[^1].ShouldStartWith("Gracias, ");
    }

    [ApertiumFact]
    public async Task Words_that_it_does_not_know_come_without_its_marks_and_signs_of_the_text_stay()
    {
        await using var market = new Market();
        Use(market, apertium.Address, "Apertium");
        var talk = await Begin(market);
        await talk.SellerOpens();
        await talk.BuyerSays("Me he dado cuenta de que el esmaltado craquelado de la taza #5 no coincide; quedaría agradecida si me lo devolvierais. Soy @ines.crochet, ana@example.com");
        (await talk.Translate()).ShouldBe(1);
        var read = Talk.Texts(await talk.SellerOpens()).Single();
        read.ShouldContain("darse cuenta that the esmaltado craquelado");
        read.ShouldContain("give to me");
        read.ShouldContain("#5");
        read.ShouldContain("@ines.crochet, ana@example.com");
        read.Count(character => character is '#' or '*').ShouldBe(1);
        read.Count(character => character == '@').ShouldBe(2);
    }

    [ApertiumFact]
    public async Task Portuguese_and_English_meet_in_Spanish()
    {
        await using var market = new Market();
        Use(market, apertium.Address, "Apertium");
        var engine = market.Get<ITranslator>();
        (await engine.Translate("The house is big.", "en", "pt", default)).ShouldBe("A casa é grande.");
        (await engine.Translate("A casa é grande.", "pt", "en", default)).ShouldBe("The house is big.");
        (await engine.Translate("La casa es grande.", "es", "pt", default)).ShouldBe("A casa é grande.");
    }

    [ApertiumFact]
    public async Task What_is_asked_at_once_comes_back_to_whoever_asked()
    {
        await using var market = new Market();
        Use(market, apertium.Address, "Apertium");
        var engine = market.Get<ITranslator>();
        var made = await Task.WhenAll(Enumerable.Range(10, 20).Select(i => engine.Translate($"La casa {i} es grande.", "es", "en", default)));
        made.ShouldBe(Enumerable.Range(10, 20).Select(i => $"The house {i} is big."));
    }
}
