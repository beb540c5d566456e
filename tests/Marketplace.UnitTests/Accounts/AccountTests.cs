using Marketplace.Accounts.Identity;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;

namespace Marketplace.UnitTests.Accounts;

public sealed class AccountTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    [Fact, Trait("Rule", "ACC-1")]
    public void One_mail_of_a_kind_in_a_minute_is_enough()
    {
        var account = New();
        account.OfferPasswordReset("link", Now, Pause);
        account.OfferPasswordReset("link", Now + Pause - TimeSpan.FromTicks(1), Pause);
        account.OfferPasswordReset("link", Now + Pause, Pause);
        ((IRaiseEvents)account).Raised.OfType<PasswordResetRequested>().Count().ShouldBe(2);
    }

    [Fact, Trait("Rule", "ACC-1")]
    public void A_confirmed_address_is_not_asked_for_again()
    {
        var account = New();
        account.Confirm(Now);
        account.AskToConfirm("link", Now, Pause);
        ((IRaiseEvents)account).Raised.OfType<EmailConfirmationRequested>().ShouldBeEmpty();
    }

    [Fact, Trait("Rule", "ACC-1")]
    public void Others_hear_of_an_account_when_it_is_confirmed_and_once()
    {
        var account = New();
        ((IRaiseEvents)account).Raised.ShouldBeEmpty();
        account.Confirm(Now);
        account.Confirm(Now);
        ((IRaiseEvents)account).Raised.ShouldHaveSingleItem().ShouldBeOfType<AccountRegistered>();
        account.UnconfirmedSince.ShouldBeNull();
    }

    [Fact, Trait("Rule", "ACC-1")]
    public void Each_mail_makes_those_who_ask_at_the_same_moment_look_again()
    {
        var account = New();
        var stamps = new HashSet<string?> { account.ConcurrencyStamp };
        account.AskToConfirm("link", Now, Pause);
        stamps.Add(account.ConcurrencyStamp).ShouldBeTrue();
        account.OfferPasswordReset("link", Now, Pause);
        stamps.Add(account.ConcurrencyStamp).ShouldBeTrue();
        account.TellOfRepeatedRegistration("link", Now + Pause, Pause);
        stamps.Add(account.ConcurrencyStamp).ShouldBeTrue();
        account.AskForNewEmail("new@example.org");
        stamps.Add(account.ConcurrencyStamp).ShouldBeTrue();
        account.AskToConfirmNewEmail("link", "link", Now, Pause);
        stamps.Add(account.ConcurrencyStamp).ShouldBeTrue();
    }

    [Fact, Trait("Rule", "ACC-8")]
    public void A_new_address_counts_once_it_is_confirmed()
    {
        var account = New();
        account.ChangeEmail("link", Now);
        account.Email.ShouldBe("ines@example.org");
        account.AskForNewEmail("new@example.org");
        account.Email.ShouldBe("ines@example.org");
        account.ChangeEmail("link", Now);
        account.NormalizedEmail.ShouldBe("NEW@EXAMPLE.ORG");
        account.NewEmail.ShouldBeNull();
        var changed = ((IRaiseEvents)account).Raised.OfType<EmailChanged>().ShouldHaveSingleItem();
        (changed.OldEmail, changed.Email).ShouldBe(("ines@example.org", "new@example.org"));
    }

    private static Account New() => new(1, "ines", "ines@example.org", "+49301234567", "hash", Now);
}
