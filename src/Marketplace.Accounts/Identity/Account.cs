using Marketplace.Contracts;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Text;
using Microsoft.AspNetCore.Identity;

namespace Marketplace.Accounts.Identity;

/// <summary>A person's account. It stands beside ASP.NET Core Identity, not in Domain, because Identity's stores want their own base class.</summary>
internal sealed class Account : IdentityUser<long>, IRaiseEvents
{
    private readonly List<DomainEvent> raised = [];

    private Account()
    {
    }

    public Account(long id, string userName, string email, string phone, string passwordHash, DateTime now)
    {
        Id = id;
        UserName = userName;
        NormalizedUserName = LookAlikes.KeyOf(userName);
        Email = email;
        NormalizedEmail = EmailAddress.KeyOf(email);
        PhoneNumber = phone;
        PasswordHash = passwordHash;
        RegisteredAt = now;
        LockoutEnabled = true;
        SecurityStamp = NewStamp();
        ConcurrencyStamp = NewStamp();
        raised.Add(new AccountRegistered(id, userName, email, phone, Language) { OccurredAt = now });
    }

    public DateTime RegisteredAt { get; private set; }

    public string Language { get; private set; } = "en";

    public StaffRole Role { get; private set; }

    public DateTime? ConfirmationMailedAt { get; private set; }

    public DateTime? ResetMailedAt { get; private set; }

    public DateTime? RepetitionMailedAt { get; private set; }

    IReadOnlyList<DomainEvent> IRaiseEvents.Raised => raised;

    void IRaiseEvents.Saved() => raised.Clear();

    // Anyone may cause these mails to anyone: within the pause the one already sent must do.
    public void AskToConfirm(string link, DateTime now, TimeSpan pause)
    {
        if (EmailConfirmed || ConfirmationMailedAt > now - pause) return;
        ConfirmationMailedAt = now;
        raised.Add(new EmailConfirmationRequested(Id, Email!, UserName!, link) { OccurredAt = now });
    }

    public void OfferPasswordReset(string link, DateTime now, TimeSpan pause)
    {
        if (ResetMailedAt > now - pause) return;
        ResetMailedAt = now;
        raised.Add(new PasswordResetRequested(Id, Email!, UserName!, link) { OccurredAt = now });
    }

    public void TellOfRepeatedRegistration(string link, DateTime now, TimeSpan pause)
    {
        if (RepetitionMailedAt > now - pause) return;
        RepetitionMailedAt = now;
        raised.Add(new RegistrationRepeated(Id, Email!, UserName!, link) { OccurredAt = now });
    }

    public void Confirm()
    {
        EmailConfirmed = true;
        ConcurrencyStamp = NewStamp();
    }

    /// <summary>The new password ends every sign-in and every link made before, and opens a locked account.</summary>
    public void SetPassword(string passwordHash)
    {
        PasswordHash = passwordHash;
        LockoutEnd = null;
        AccessFailedCount = 0;
        SecurityStamp = NewStamp();
        ConcurrencyStamp = NewStamp();
    }

    public void GiveRole(StaffRole role, long givenBy)
    {
        if (givenBy == Id && Role == StaffRole.Administrator && role != StaffRole.Administrator)
        {
            throw new RuleBroken("You cannot take the administrator's role from yourself. Ask another administrator.", nameof(Role));
        }
        if (!EmailConfirmed && role != StaffRole.None)
        {
            throw new RuleBroken("Only someone whose e-mail is confirmed can join the staff.", nameof(Role));
        }
        Role = role;
        SecurityStamp = NewStamp();
        ConcurrencyStamp = NewStamp();
    }

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
