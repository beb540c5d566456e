using Marketplace.Kernel.Domain;

namespace Marketplace.UnitTests.Kernel;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(1250, "EUR", "€12.50")]
    [InlineData(123456, "USD", "$1,234.56")]
    [InlineData(1250, "JPY", "¥1,250")]
    [InlineData(1250, "CHF", "12.50 CHF")]
    [InlineData(-5, "GBP", "−£0.05")]
    public void An_amount_reads_as_people_write_it(long minor, string currency, string read) =>
        new Money(minor, currency).ToString().ShouldBe(read);

    [Theory]
    [InlineData("12.5", "EUR", 1250)]
    [InlineData("12.500", "EUR", 1250)]
    [InlineData("12.00", "JPY", 12)]
    public void What_was_typed_becomes_minor_units(string typed, string currency, long minor) =>
        Money.FromDecimal(decimal.Parse(typed, System.Globalization.CultureInfo.InvariantCulture), currency).Minor.ShouldBe(minor);

    [Theory, Trait("Rule", "TXT-3")]
    [InlineData("0.005", "EUR", "Enter an amount with at most {1} decimal places for {0}.")]
    [InlineData("12.50", "JPY", "Enter a whole amount: {0} has no decimal places.")]
    public void What_cannot_be_kept_exactly_is_refused_never_rounded(string typed, string currency, string sentence)
    {
        var amount = decimal.Parse(typed, System.Globalization.CultureInfo.InvariantCulture);
        var refusal = Should.Throw<RuleBroken>(() => Money.FromDecimal(amount, currency, "Price"));
        refusal.Message.ShouldBe(sentence);
        refusal.Field.ShouldBe("Price");
        refusal.Sentence.Arguments[0].ShouldBe(currency);
    }
}
