using Marketplace.Contracts;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Texts;
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
        UnconfirmedSince = now;
        SecurityStamp = NewStamp();
        ConcurrencyStamp = NewStamp();
    }

    public DateTime RegisteredAt { get; private set; }

    public string Language { get; private set; } = "en";

    public StaffRole Role { get; private set; }

    /// <summary>Since when the address waits for its confirmation; null once it is confirmed. An account that waits too long is deleted.</summary>
    public DateTime? UnconfirmedSince { get; private set; }

    /// <summary>The address that the person wants to change to, until it is confirmed.</summary>
    public string? NewEmail { get; private set; }

    public DateTime? RegistrationMailedAt { get; private set; }

    public DateTime? ResetMailedAt { get; private set; }

    public DateTime? ChangeMailedAt { get; private set; }

    IReadOnlyList<DomainEvent> IRaiseEvents.Raised => raised;

    void IRaiseEvents.Saved() => raised.Clear();

    // Anyone may cause these mails to anyone: within the pause the one already sent must do. Each says so in the concurrency stamp: of many who ask at
    // once one is answered.
    public void AskToConfirm(string link, DateTime now, TimeSpan pause)
    {
        if (EmailConfirmed || RegistrationMailedAt > now - pause) return;
        RegistrationMailedAt = now;
        ConcurrencyStamp = NewStamp();
        raised.Add(new EmailConfirmationRequested(Id, Email!, UserName!, link) { OccurredAt = now });
    }

    public void OfferPasswordReset(string link, DateTime now, TimeSpan pause)
    {
        if (ResetMailedAt > now - pause) return;
        ResetMailedAt = now;
        ConcurrencyStamp = NewStamp();
        raised.Add(new PasswordResetRequested(Id, Email!, UserName!, link) { OccurredAt = now });
    }

    public void TellOfRepeatedRegistration(string link, DateTime now, TimeSpan pause)
    {
        if (RegistrationMailedAt > now - pause) return;
        RegistrationMailedAt = now;
        ConcurrencyStamp = NewStamp();
        raised.Add(new RegistrationRepeated(Id, Email!, UserName!, link) { OccurredAt = now });
    }

    /// <summary>The address is the person's own. Only now other modules learn of the account: those that are never confirmed leave nothing behind.</summary>
    public void Confirm(DateTime now)
    {
        if (EmailConfirmed) return;
        EmailConfirmed = true;
        UnconfirmedSince = null;
        RegistrationMailedAt = null;
        ConcurrencyStamp = NewStamp();
        raised.Add(new AccountRegistered(Id, UserName!, Email!, PhoneNumber!, Language) { OccurredAt = now });
    }

    /// <summary>The new password ends every session and every link from before.</summary>
    public void SetPassword(string passwordHash, string resetLink, DateTime now)
    {
        PasswordHash = passwordHash;
        SecurityStamp = NewStamp();
        ConcurrencyStamp = NewStamp();
        raised.Add(new PasswordChanged(Id, Email!, UserName!, resetLink) { OccurredAt = now });
    }

    /// <summary>The address stays as it is until the new one is confirmed.</summary>
    public void AskForNewEmail(string email)
    {
        NewEmail = email;
        ConcurrencyStamp = NewStamp();
    }

    public void AskToConfirmNewEmail(string link, string resetLink, DateTime now, TimeSpan pause)
    {
        if (NewEmail is null || ChangeMailedAt > now - pause) return;
        ChangeMailedAt = now;
        ConcurrencyStamp = NewStamp();
        raised.Add(new EmailChangeRequested(Id, Email!, NewEmail, UserName!, link, resetLink) { OccurredAt = now });
    }

    public void ChangeEmail(string accountLink, DateTime now)
    {
        if (NewEmail is null) return;
        raised.Add(new EmailChanged(Id, Email!, NewEmail, UserName!, accountLink) { OccurredAt = now });
        Email = NewEmail;
        NormalizedEmail = EmailAddress.KeyOf(NewEmail);
        NewEmail = null;
        ChangeMailedAt = null;
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
        ConcurrencyStamp = NewStamp();
    }

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
