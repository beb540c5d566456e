using Marketplace.Orders.Payments;

namespace Marketplace.UnitTests.Orders;

[Trait("Rule", "ORD-17")]
public sealed class CardTests
{
    [Theory]
    [InlineData("4242 4242 4242 4242", "4242424242424242")]
    [InlineData("4000-0000-0000-0119", "4000000000000119")]
    [InlineData("4242 4242 4242 4243", null)]
    [InlineData("4242", null)]
    [InlineData("", null)]
    [InlineData("4242 4242 4242 424x", null)]
    [InlineData("٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢", null)]
    public void A_card_number_is_known_by_its_check_digit(string typed, string? digits) => Card.ReadNumber(typed).ShouldBe(digits);

    [Theory]
    [Trait("Rule", "ORD-21")]
    [InlineData("04/28", 4, 2028)]
    [InlineData("4 / 2028", 4, 2028)]
    [InlineData("13/28", 0, 0)]
    [InlineData("00/28", 0, 0)]
    [InlineData("0428", 4, 2028)]
    [InlineData("042028", 4, 2028)]
    [InlineData("04 28", 4, 2028)]
    [InlineData("1328", 0, 0)]
    [InlineData("428", 0, 0)]
    [InlineData("04/28/1", 0, 0)]
    [InlineData("٠٤٢٨", 0, 0)]
    [InlineData("x/y", 0, 0)]
    public void An_expiry_is_a_month_and_a_year(string typed, int month, int year) =>
        Card.ReadExpiry(typed).ShouldBe(month == 0 ? null : (month, year));

    [Fact]
    public void A_card_does_not_tell_its_number() => $"{new Card("4242424242424242", 4, 2028, "123")}".ShouldNotContain("4242");
}
