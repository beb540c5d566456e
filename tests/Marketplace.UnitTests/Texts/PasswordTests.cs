using System.Text;
using Marketplace.Texts;

namespace Marketplace.UnitTests.Texts;

[Trait("Rule", "TXT-3")]
public sealed class PasswordTests
{
    [Fact]
    public void A_password_is_the_same_however_a_keyboard_composes_its_letters()
    {
        const string Composed = "crème brûlée";
        TypedText.Password(Composed.Normalize(NormalizationForm.FormD)).ShouldBe(TypedText.Password(Composed));
        TypedText.Password("ｐａｓｓｗｏｒｄ１").ShouldBe("password1");
    }

    [Theory]
    [InlineData("  spaces  at both ends ")]
    [InlineData("line\nend\ttab")]
    [InlineData("zero\u200Bwidth\u202Eoverride")]
    [InlineData("CaSe")]
    public void Otherwise_it_is_taken_as_it_is(string typed) => TypedText.Password(typed).ShouldBe(typed);

    [Fact]
    public void What_is_no_text_does_no_harm() => TypedText.Password("\uD800broken\uFFFE").ShouldBe("\uFFFDbroken\uFFFD");
}
