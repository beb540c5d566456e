using Marketplace.Texts;

namespace Marketplace.UnitTests.Texts;

[Trait("Rule", "TXT-3")]
public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("idn@bücher.example", "idn@xn--bcher-kva.example")]
    [InlineData("idn@bücher.example", "IDN@BÜCHER.EXAMPLE")]
    [InlineData("idn@bücher.example", "idn@bu\u0308cher.example")]
    [InlineData("idn@bücher.example", "idn@XN--BCHER-KVA.example")]
    [InlineData("ana@example.org", "ＡＮＡ＠ｅｘａｍｐｌｅ．ｏｒｇ")]
    [InlineData("ana@example.org", "ana@exam\u00ADple.org")]
    [InlineData("ana@例え.example", "ana@例え。example")]
    [InlineData("zoë@example.org", "ZOË@example.org")]
    [InlineData("zoë@example.org", "zoe\u0308@example.org")]
    public void Two_ways_to_write_one_address_are_one(string one, string other)
    {
        EmailAddress.IsValid(other).ShouldBeTrue();
        EmailAddress.KeyOf(other).ShouldBe(EmailAddress.KeyOf(one));
    }

    [Theory]
    [InlineData("zoë@example.org", "zoe@example.org")]
    [InlineData("idn@bücher.example", "idn@bucher.example")]
    [InlineData("a.b@example.org", "ab@example.org")]
    public void Different_addresses_stay_different(string one, string other) => EmailAddress.KeyOf(other).ShouldNotBe(EmailAddress.KeyOf(one));

    [Theory]
    [InlineData("ana@example.org", true)]
    [InlineData("ana+shop@sub.example.co.uk", true)]
    [InlineData("o'neil@example.org", true)]
    [InlineData("zoë@example.org", true)]
    [InlineData("用户@例子.example", true)]
    [InlineData("ana", false)]
    [InlineData("@example.org", false)]
    [InlineData("ana@", false)]
    [InlineData("ana@localhost", false)]
    [InlineData("ana@example.org.", false)]
    [InlineData("ana@.example.org", false)]
    [InlineData("ana@exa mple.org", false)]
    [InlineData("ana@exa_mple.org", false)]
    [InlineData("ana@xn--a.example", false)]
    [InlineData("a na@example.org", false)]
    [InlineData("a@na@example.org", false)]
    [InlineData(".ana@example.org", false)]
    [InlineData("ana.@example.org", false)]
    [InlineData("a..na@example.org", false)]
    [InlineData("\"ana\"@example.org", false)]
    [InlineData("Ana <ana@example.org>", false)]
    [InlineData("ana@example.org,bob@example.org", false)]
    [InlineData("ana@[127.0.0.1]", false)]
    public void What_cannot_be_an_address_is_known_by_its_writing(string typed, bool isValid) => EmailAddress.IsValid(typed).ShouldBe(isValid);

    [Fact]
    public void An_address_is_no_longer_than_mail_servers_take()
    {
        EmailAddress.IsValid($"{new string('a', 64)}@example.org").ShouldBeTrue();
        EmailAddress.IsValid($"{new string('a', 65)}@example.org").ShouldBeFalse();
        EmailAddress.IsValid($"{new string('ë', 33)}@example.org").ShouldBeFalse();
        EmailAddress.IsValid($"a@{new string('b', 64)}.org").ShouldBeFalse();
    }

    [Fact]
    public void The_beginning_of_an_address_finds_it() => EmailAddress.KeyOf("ana@example.org").ShouldStartWith(EmailAddress.KeyOf("Ana@ex"));
}
