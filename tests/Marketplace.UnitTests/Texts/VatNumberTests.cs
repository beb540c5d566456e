using Marketplace.Texts;

namespace Marketplace.UnitTests.Texts;

[Trait("Rule", "ACC-11")]
public sealed class VatNumberTests
{
    [Theory]
    [InlineData("DE123456789", "DE", "DE123456789")]
    [InlineData(" de 123 456 789 ", "DE", "DE123456789")]
    [InlineData("123456789", "DE", "DE123456789")]
    [InlineData("ATU12345678", "AT", "ATU12345678")]
    [InlineData("BE 0123.456.789", "BE", "BE0123456789")]
    [InlineData("FRAB123456789", "FR", "FRAB123456789")]
    [InlineData("NL123456789B01", "NL", "NL123456789B01")]
    [InlineData("ESX1234567L", "ES", "ESX1234567L")]
    [InlineData("IE1234567WA", "IE", "IE1234567WA")]
    [InlineData("094014201", "GR", "EL094014201")]
    [InlineData("EL094014201", "GR", "EL094014201")]
    [InlineData("DE123456789", "FR", "DE123456789")]
    [InlineData("XI123456789", "GB", "XI123456789")]
    [InlineData("GB123456789", "GB", "GB123456789")]
    [InlineData("MVA 999-999-999", "NO", "MVA999999999")]
    [InlineData("ＤＥ１２３４５６７８９", "DE", "DE123456789")]
    public void A_number_is_read_as_its_country_writes_it(string typed, string country, string number) => VatNumber.Read(typed, country).ShouldBe(number);

    [Theory]
    [InlineData("DE12345678", "DE")]
    [InlineData("DE1234567890", "DE")]
    [InlineData("DE12345678A", "DE")]
    [InlineData("12345678", "DE")]
    [InlineData("GR094014201", "GR")]
    [InlineData("ES12345678", "ES")]
    [InlineData("BE2123456789", "BE")]
    [InlineData("", "DE")]
    [InlineData("NO1", "NO")]
    [InlineData("NO123456789012345678901", "NO")]
    [InlineData("NO*1;23 DROP", "NO")]
    public void Another_is_refused(string typed, string country) => VatNumber.Read(typed, country).ShouldBeNull();

    [Fact]
    public void Each_country_of_the_EU_has_a_format()
    {
        foreach (var country in "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".Split(' ')) VatNumber.Read("1", country).ShouldBeNull();
        foreach (var country in "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".Split(' ')) VatNumber.Read("QQQQ", country).ShouldBeNull(country);
        VatNumber.Read("QQQQ", "CH").ShouldBe("QQQQ");
    }
}
