using Marketplace.Translation;

namespace Marketplace.UnitTests.Translation;

[Trait("Rule", "MSG-4")]
public sealed class LanguageRecogniserTests(LanguageRecogniser recogniser) : IClassFixture<LanguageRecogniser>
{
    [Theory]
    [InlineData("en", "When do you think it will leave?")]
    [InlineData("en", "Thank you!")]
    [InlineData("en", "The courier could not find the door. The bell says Holm, third floor.")]
    [InlineData("es", "Hola, ¿cuándo sale el paquete?")]
    [InlineData("es", "Gracias")]
    [InlineData("es", "HOLA, ¿CUÁNDO SALE EL PAQUETE?")]
    [InlineData("es", "mi pedido no llego todavia, que paso")]
    [InlineData("pt", "Quando chega o meu pedido?")]
    [InlineData("pt", "Obrigado, gostei muito!")]
    [InlineData("es", "Thank you. Muchas gracias por todo, el jarrón es precioso y llegó sin un rasguño.")]
    [InlineData("es", "Hola, ¿cuándo sale el paquete? https://example.com/the/most/beautiful/bowls/of/the/world?order=by&price=lowest")]
    public void Three_languages_are_told_apart(string language, string text) => recogniser.LanguageOf(text).ShouldBe(language);

    [Theory]
    [InlineData("")]
    [InlineData("ok")]
    [InlineData("OK!!!")]
    [InlineData("👍")]
    [InlineData("👍👍 12 🎉")]
    [InlineData("12345")]
    [InlineData("3,50 €")]
    [InlineData("No.")]
    [InlineData("Sí")]
    [InlineData("7H3K-9Q2M-ABCD")]
    [InlineData("https://example.com/where/is/my/parcel")]
    [InlineData("ada.lovelace@example.com")]
    [InlineData("Когда придёт посылка?")]
    [InlineData("荷物はいつ届きますか")]
    [InlineData("total")]
    public void What_is_short_or_could_be_several_or_is_none_of_them_has_no_language(string text) => recogniser.LanguageOf(text).ShouldBeNull();

    [Fact]
    public void Models_that_were_let_go_are_loaded_again()
    {
        recogniser.LanguageOf("When do you think it will leave?").ShouldBe("en");
        recogniser.Rest();
        recogniser.LanguageOf("Quando chega o meu pedido?").ShouldBe("pt");
    }
}
