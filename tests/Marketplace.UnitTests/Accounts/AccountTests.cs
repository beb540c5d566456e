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
        account.Confirm();
        account.AskToConfirm("link", Now, Pause);
        ((IRaiseEvents)account).Raised.OfType<EmailConfirmationRequested>().ShouldBeEmpty();
    }

    [Fact, Trait("Rule", "ACC-4")]
    public void A_changed_role_ends_the_sign_ins_that_know_the_old_one()
    {
        var account = New();
        account.Confirm();
        var before = account.SecurityStamp;
        account.GiveRole(StaffRole.Support, givenBy: 2);
        account.SecurityStamp.ShouldNotBe(before);
    }

    private static Account New() => new(1, "ines", "ines@example.org", "+49301234567", "hash", Now);
}
