using Marketplace.Texts;

namespace Marketplace.UnitTests.Texts;

[Trait("Rule", "ACC-10")]
public sealed class LookAlikesTests
{
    [Theory]
    [InlineData("Tomas Keramik", "tomaskeramik")]
    [InlineData("Tomas Keramik", "TOMAS  KERAMIK")]
    [InlineData("Tomas Keramik", "Tornas Keramik")]
    [InlineData("Tomas Keramik", "T\u200Bomas\u00AD Keramik\u3164")]
    [InlineData("Tomas Keramik", "Тоmаs Kеrаmіk")]
    [InlineData("Tomas Keramik", "Ｔｏｍａｓ Ｋｅｒａｍｉｋ")]
    [InlineData("Tomas Keramik", "𝕿𝖔𝖒𝖆𝖘 Keramik")]
    [InlineData("Tomas Keramik", "Tomás-Kerámik")]
    [InlineData("Tomas Keramik", "T0mas_Keramik.")]
    [InlineData("paypal", "PayPaI")]
    [InlineData("paypal", "paypa1")]
    [InlineData("paypal", "раураl")]
    [InlineData("Boris", "BORlS")]
    [InlineData("Wave", "VVave")]
    [InlineData("Bora", "ʙᴏʀᴀ")]
    [InlineData("Bora", "🅑🅞🅡🅐")]
    [InlineData("Bora", "Βοrа")]
    [InlineData("Мебель", "Мебель ")]
    public void Names_that_could_pass_for_each_other_have_one_key(string one, string other) => LookAlikes.KeyOf(other).ShouldBe(LookAlikes.KeyOf(one));

    [Theory]
    [InlineData("Bora", "Bora Bora")]
    [InlineData("Bora", "Dora")]
    [InlineData("Мебель", "Посуда")]
    [InlineData("茶茶茶", "茶茶")]
    [InlineData("newcomer1", "newcomer11")]
    [InlineData("anna", "ana")]
    [InlineData("Nordlys Design", "Nordlys")]
    public void Different_names_have_different_keys(string one, string other) => LookAlikes.KeyOf(other).ShouldNotBe(LookAlikes.KeyOf(one));

    [Fact]
    public void A_name_without_anything_to_see_does_no_harm()
    {
        LookAlikes.KeyOf("\u200B -_. ").ShouldBeEmpty();
        LookAlikes.KeyOf("\uD800\uFFFE").ShouldBe("\uFFFD");
    }

    [Theory]
    [InlineData("Support")]
    [InlineData("SUPPORT")]
    [InlineData("marketplace")]
    [InlineData("Marketplace Support")]
    [InlineData("SupportTeam")]
    [InlineData("support-team")]
    [InlineData("help24")]
    [InlineData("Adm1n")]
    [InlineData("аdmin")]
    [InlineData("Sup\u200Bport")]
    [InlineData("Ѕuррort")]
    [InlineData("ＳＴＡＦＦ")]
    [InlineData("The Official Shop")]
    [InlineData("Sup port")]
    [InlineData("Suporte")]
    [InlineData("m.o.d.e.r.a.t.o.r")]
    public void Words_of_the_house_are_reserved(string name) => ReservedWords.AreIn(name).ShouldBeTrue();

    [Theory]
    [InlineData("Helping Hands")]
    [InlineData("Supportive Shoes")]
    [InlineData("Staffordshire Pottery")]
    [InlineData("Badminton World")]
    [InlineData("Old Market Place")]
    [InlineData("Мебель")]
    [InlineData("ruth")]
    public void Other_words_that_begin_or_end_like_them_are_not(string name) => ReservedWords.AreIn(name).ShouldBeFalse();
}
