using FsCheck;
using FsCheck.Fluent;
using Marketplace.Texts;

namespace Marketplace.UnitTests.Texts;

[Trait("Rule", "OFR-9")]
public sealed class StemTests
{
    [Theory]
    // English.
    [InlineData("bowls", "bowl")]
    [InlineData("glasses", "glass")]
    [InlineData("boxes", "box")]
    [InlineData("dishes", "dish")]
    [InlineData("vases", "vase")]
    [InlineData("houses", "house")]
    [InlineData("lenses", "lens")]
    [InlineData("canvases", "canvas")]
    [InlineData("bodies", "body")]
    [InlineData("cookies", "cookie")]
    [InlineData("toys", "toy")]
    [InlineData("knives", "knife")]
    [InlineData("shelves", "shelf")]
    [InlineData("gloves", "glove")]
    [InlineData("shoes", "shoe")]
    [InlineData("potatoes", "potato")]
    [InlineData("women", "woman")]
    [InlineData("children", "child")]
    [InlineData("mice", "mouse")]
    // Spanish.
    [InlineData("tazas", "taza")]
    [InlineData("flores", "flor")]
    [InlineData("luces", "luz")]
    [InlineData("lapices", "lapiz")]
    [InlineData("peces", "pez")]
    [InlineData("jarrones", "jarron")]
    [InlineData("cojines", "cojin")]
    [InlineData("relojes", "reloj")]
    [InlineData("canciones", "cancion")]
    [InlineData("llaves", "llave")]
    [InlineData("clases", "clase")]
    [InlineData("paises", "pais")]
    [InlineData("reyes", "rey")]
    [InlineData("sofas", "sofa")]
    // Portuguese.
    [InlineData("canecas", "caneca")]
    [InlineData("colheres", "colher")]
    [InlineData("limoes", "limao")]
    [InlineData("cancoes", "cancao")]
    [InlineData("leoes", "leao")]
    [InlineData("paes", "pao")]
    [InlineData("maos", "mao")]
    [InlineData("irmaos", "irmao")]
    [InlineData("animais", "animal")]
    [InlineData("aneis", "anel")]
    [InlineData("papeis", "papel")]
    [InlineData("lencois", "lencol")]
    [InlineData("azuis", "azul")]
    [InlineData("portateis", "portatil")]
    [InlineData("homens", "homem")]
    [InlineData("jardins", "jardim")]
    [InlineData("luzes", "luz")]
    public void Singular_and_plural_have_the_same_stem(string plural, string singular) => Stem.Of(plural).ShouldBe(Stem.Of(singular));

    [Theory]
    [InlineData("tea", "teak")]
    [InlineData("plate", "plato")]
    [InlineData("plato", "plata")]
    [InlineData("ring", "rings1")]
    [InlineData("bowl", "bow")]
    [InlineData("glass", "gas")]
    [InlineData("cup", "copo")]
    [InlineData("mesa", "mes")]
    [InlineData("lamp", "lamb")]
    public void Other_words_do_not(string one, string other) => Stem.Of(one).ShouldNotBe(Stem.Of(other));

    [Theory]
    [InlineData("2026s")]
    [InlineData("бусы")]
    [InlineData("茶碗")]
    [InlineData("as")]
    [InlineData("")]
    public void What_is_no_Latin_word_stays(string word) => Stem.Of(word).ShouldBe(word);

    [Fact]
    public void A_stem_is_a_word_of_its_own_and_not_longer() => Prop.ForAll<NonNull<string>>(text => Words.InOrder(text.Get).All(word =>
        Stem.Of(word) is var stem && stem.Length <= word.Length + 1 && Words.InOrder(stem).SequenceEqual([stem]))).QuickCheckThrowOnFailure();
}
