using System.ComponentModel.DataAnnotations;
using Marketplace.Accounts;

namespace Marketplace.UnitTests.Accounts;

[Trait("Rule", "ACC-1")]
public sealed class AccountsOptionsTests
{
    [Fact]
    public void The_defaults_are_those_of_the_rules_and_valid()
    {
        var options = new AccountsOptions();
        options.FailedTries.ShouldBe(5);
        options.LockedFor.ShouldBe(TimeSpan.FromMinutes(15));
        Validator.TryValidateObject(options, new ValidationContext(options), [], validateAllProperties: true).ShouldBeTrue();
    }

    [Fact]
    public void No_tries_at_all_is_no_setting()
    {
        var options = new AccountsOptions { FailedTries = 0 };
        Validator.TryValidateObject(options, new ValidationContext(options), [], validateAllProperties: true).ShouldBeFalse();
    }

    [Fact, Trait("Rule", "ACC-8")]
    public void A_session_is_not_idle_for_longer_than_it_lives()
    {
        var options = new AccountsOptions { SessionIdle = TimeSpan.FromDays(2), SessionLives = TimeSpan.FromDays(1) };
        Validator.TryValidateObject(options, new ValidationContext(options), [], validateAllProperties: true).ShouldBeFalse();
    }
}
