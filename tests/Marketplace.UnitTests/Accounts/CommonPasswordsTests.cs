using Marketplace.Accounts.ChoosePassword;
using Marketplace.Accounts.Identity;

namespace Marketplace.UnitTests.Accounts;

[Trait("Rule", "ACC-8")]
public sealed class CommonPasswordsTests
{
    [Fact]
    public void There_are_thirty_thousand_of_them() => CommonPasswords.Count.ShouldBe(30_000);

    [Theory]
    [InlineData("password123")]
    [InlineData("Password123!")]
    [InlineData("!!!PASSWORD!!!")]
    [InlineData("qwertyuiop")]
    [InlineData("QwertyUiop1")]
    [InlineData("1234567890")]
    [InlineData("1q2w3e4r5t")]
    [InlineData("iloveyou2024")]
    public void What_many_people_use_is_known(string password) => CommonPasswords.Contains(password).ShouldBeTrue();

    [Theory]
    [InlineData("correct horse battery")]
    [InlineData("three-blue-bowls")]
    [InlineData("dragon 8273 645 196!")]
    [InlineData("kx7-qulbm-2290")]
    [InlineData("")]
    [InlineData("пароль на каждый день")]
    public void What_only_one_person_would_think_of_is_not(string password) => CommonPasswords.Contains(password).ShouldBeFalse();

    [Theory]
    [InlineData("marketplace for me", true)]
    [InlineData("my name is INES.K", true)]
    [InlineData("ines.kellerin", true)]
    [InlineData("write to kellerin.mail", true)]
    [InlineData("bobsleigh racing", false)]
    public void A_password_does_not_say_what_everybody_knows(string password, bool known) =>
        AccountRules.IsKnown(password, known ? "ines.k" : "bob", "kellerin@example.org").ShouldBe(known);
}
