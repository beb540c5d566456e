using Marketplace.Contracts;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Texts;
using Microsoft.AspNetCore.Identity;

namespace Marketplace.Accounts.Identity;

/// <summary>A person's account. It lives next to ASP.NET Core Identity, not in Domain, because Identity's stores need their own base class.</summary>
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

    /// <summary>The person's choice among the site's languages; empty until they choose.</summary>
    public string Language { get; private set; } = "";

    /// <summary>The person's own time zone, by its IANA name; empty for the browser's.</summary>
    public string TimeZone { get; private set; } = "";

    /// <summary>The browser's time zone at the last sign-in, for messages.</summary>
    public string BrowserTimeZone { get; private set; } = "";

    private string MessageZone => TimeZone.Length > 0 ? TimeZone : BrowserTimeZone;

    public StaffRole Role { get; private set; }

    /// <summary>Since when the address has been unconfirmed; null once confirmed. An account unconfirmed for too long is deleted.</summary>
    public DateTime? UnconfirmedSince { get; private set; }

    /// <summary>The address that the person wants to change to, until it is confirmed.</summary>
    public string? NewEmail { get; private set; }

    /// <summary>Since when the phone number is theirs; null if they registered with it.</summary>
    public DateTime? PhoneSince { get; private set; }

    /// <summary>The same of the address.</summary>
    public DateTime? EmailSince { get; private set; }

    /// <summary>Until when the account is suspended; null if it isn't, a far day if there is no end.</summary>
    public DateTime? SuspendedUntil { get; private set; }

    /// <summary>When the account is closed for good, because the person asked for it; null if they didn't.</summary>
    public DateTime? ClosingAt { get; private set; }

    /// <summary>Whether the person was reminded of it.</summary>
    public bool IsClosingReminded { get; private set; }

    /// <summary>How often closing began or ended.</summary>
    public long ClosingChanges { get; private set; }

    /// <summary>How often a suspension began or ended.</summary>
    public long SuspensionChanges { get; private set; }

    public DateTime? RegistrationMailedAt { get; private set; }

    public DateTime? ResetMailedAt { get; private set; }

    public DateTime? ChangeMailedAt { get; private set; }

    IReadOnlyList<DomainEvent> IRaiseEvents.Raised => raised;

    void IRaiseEvents.Saved() => raised.Clear();

    // Anyone can cause these emails to anyone, so each is sent at most once per pause. The concurrency stamp lets only one of several simultaneous
    // requests through.
    public void AskToConfirm(string link, DateTime now, TimeSpan pause)
    {
        if (EmailConfirmed || RegistrationMailedAt > now - pause) return;
        RegistrationMailedAt = now;
        ConcurrencyStamp = NewStamp();
        raised.Add(new EmailConfirmationRequested(Id, Email!, UserName!, link, Language) { OccurredAt = now });
    }

    public void OfferPasswordReset(string link, DateTime now, TimeSpan pause)
    {
        if (ResetMailedAt > now - pause) return;
        ResetMailedAt = now;
        ConcurrencyStamp = NewStamp();
        raised.Add(new PasswordResetRequested(Id, Email!, UserName!, link, Language) { OccurredAt = now });
    }

    public void TellOfRepeatedRegistration(string link, DateTime now, TimeSpan pause)
    {
        if (RegistrationMailedAt > now - pause) return;
        RegistrationMailedAt = now;
        ConcurrencyStamp = NewStamp();
        raised.Add(new RegistrationRepeated(Id, Email!, UserName!, link, Language) { OccurredAt = now });
    }

    /// <summary>Other modules learn of the account only now, so accounts that are never confirmed leave nothing behind.</summary>
    public void Confirm(DateTime now)
    {
        if (EmailConfirmed) return;
        EmailConfirmed = true;
        UnconfirmedSince = null;
        RegistrationMailedAt = null;
        ConcurrencyStamp = NewStamp();
        raised.Add(new AccountRegistered(Id, UserName!, Email!, PhoneNumber!, Language, MessageZone) { OccurredAt = now });
    }

    /// <summary>The new password ends every earlier session and link.</summary>
    public void SetPassword(string passwordHash, string resetLink, DateTime now)
    {
        PasswordHash = passwordHash;
        SecurityStamp = NewStamp();
        ConcurrencyStamp = NewStamp();
        raised.Add(new PasswordChanged(Id, Email!, UserName!, resetLink, Language) { OccurredAt = now });
    }

    /// <summary>The address does not change until the new one is confirmed.</summary>
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
        raised.Add(new EmailChangeRequested(Id, Email!, NewEmail, UserName!, link, resetLink, Language) { OccurredAt = now });
    }

    public void ChangeEmail(string accountLink, DateTime now)
    {
        if (NewEmail is null) return;
        raised.Add(new EmailChanged(Id, Email!, NewEmail, UserName!, accountLink, Language) { OccurredAt = now });
        Email = NewEmail;
        NormalizedEmail = EmailAddress.KeyOf(NewEmail);
        EmailSince = now;
        NewEmail = null;
        ChangeMailedAt = null;
        ConcurrencyStamp = NewStamp();
    }

    /// <param name="phone">In E.164; empty to have none.</param>
    /// <param name="resetLink">For an owner who didn't change it.</param>
    /// <param name="now">When.</param>
    public void ChangePhone(string phone, string resetLink, DateTime now)
    {
        if (phone == PhoneNumber) throw new RuleBroken("Enter a number that is different from your current one.", "Phone");
        PhoneNumber = phone;
        PhoneSince = now;
        ConcurrencyStamp = NewStamp();
        raised.Add(new PhoneChanged(Id, phone, Email!, UserName!, resetLink, Language) { OccurredAt = now });
    }

    /// <summary>From now on pages and messages are in this language.</summary>
    public void ChooseLanguage(string language, DateTime now)
    {
        if (!SiteTexts.Languages.Contains(language)) throw new RuleBroken("Choose a language.", nameof(Language));
        Language = language;
        ConcurrencyStamp = NewStamp();
        // Others learn it with the registration.
        if (EmailConfirmed) raised.Add(new LanguageChosen(Id, language) { OccurredAt = now });
    }

    /// <summary>From now on pages and messages tell times in this zone; an empty name stands for the browser's.</summary>
    public void ChooseTimeZone(string zone, DateTime now)
    {
        if (zone.Length > 0 && ReaderZone.Find(zone) is null) throw new RuleBroken("Choose a time zone.", nameof(TimeZone));
        FollowTimeZone(zone, BrowserTimeZone, now);
    }

    /// <summary>The browser that signs in is in this zone.</summary>
    public void SeeTimeZone(string? zone, DateTime now) => FollowTimeZone(TimeZone, ReaderZone.Find(zone)?.Id ?? BrowserTimeZone, now);

    private void FollowTimeZone(string own, string browser, DateTime now)
    {
        if ((own, browser) == (TimeZone, BrowserTimeZone)) return;
        (TimeZone, BrowserTimeZone) = (own, browser);
        ConcurrencyStamp = NewStamp();
        if (EmailConfirmed && MessageZone.Length > 0) raised.Add(new TimeZoneChanged(Id, MessageZone) { OccurredAt = now });
    }

    public void GiveRole(StaffRole role, long givenBy)
    {
        if (givenBy == Id && Role == StaffRole.Administrator && role != StaffRole.Administrator)
        {
            throw new RuleBroken("You can't remove your own administrator role. Ask another administrator.", nameof(Role));
        }
        if (!EmailConfirmed && role != StaffRole.None)
        {
            throw new RuleBroken("This person must confirm their email address before you can give them a role.", nameof(Role));
        }
        if (SuspendedUntil is not null && role != StaffRole.None) throw new RuleBroken("This account is suspended. Lift the suspension first.", nameof(Role));
        Role = role;
        ConcurrencyStamp = NewStamp();
    }

    /// <summary>Turns the authenticator app on or off.</summary>
    public void UseSecondFactor(bool isOn, string link, DateTime now)
    {
        TwoFactorEnabled = isOn;
        ChangeSignIn(isOn ? SignInChange.AuthenticatorAdded : SignInChange.AuthenticatorRemoved, link, now);
    }

    /// <summary>The owner is told, because it may not have been them.</summary>
    public void ChangeSignIn(SignInChange change, string link, DateTime now)
    {
        ConcurrencyStamp = NewStamp();
        raised.Add(new SignInMethodChanged(Id, Email!, UserName!, change, link, Language) { OccurredAt = now });
    }

    /// <summary>Every session and link of before ends.</summary>
    public void EndSessions()
    {
        SecurityStamp = NewStamp();
        ConcurrencyStamp = NewStamp();
    }

    /// <returns>The version of the change.</returns>
    public long Suspend(DateTime until)
    {
        (SuspendedUntil, ConcurrencyStamp) = (until, NewStamp());
        return ++SuspensionChanges;
    }

    /// <returns>The version of the change.</returns>
    public long EndSuspension()
    {
        (SuspendedUntil, ConcurrencyStamp) = (null, NewStamp());
        return ++SuspensionChanges;
    }

    /// <summary>The person asks to close the account.</summary>
    public void BeginClosing(bool hasShop, TimeSpan grace, DateTime now)
    {
        if (ClosingAt is not null) throw RuleBroken.Conflict("Your account is already being closed.");
        if (Role != StaffRole.None) throw RuleBroken.Conflict("You work for the marketplace. Ask an administrator to remove your role first.");
        (ClosingAt, IsClosingReminded, ConcurrencyStamp) = (now + grace, false, NewStamp());
        raised.Add(new AccountClosing(Id, hasShop, ClosingAt.Value, ++ClosingChanges) { OccurredAt = now });
    }

    public void RemindOfClosing(DateTime now)
    {
        if (ClosingAt is not { } until) return;
        (IsClosingReminded, ConcurrencyStamp) = (true, NewStamp());
        if (until > now) raised.Add(new AccountClosingSoon(Id, until) { OccurredAt = now });
    }

    /// <summary>Something was opened meanwhile.</summary>
    public void PostponeClosing(DateTime until) => (ClosingAt, ConcurrencyStamp) = (until, NewStamp());

    public void Keep(bool hasShop, DateTime now)
    {
        if (ClosingAt is null) return;
        (ClosingAt, IsClosingReminded, ConcurrencyStamp) = (null, false, NewStamp());
        raised.Add(new AccountKept(Id, hasShop, ++ClosingChanges) { OccurredAt = now });
    }

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
