namespace Marketplace.Contracts.Accounts;

/// <summary>A person registered and confirmed their email address. Other modules keep what they need to name or contact them.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="UserName">The public name.</param>
/// <param name="Email">The person's email address.</param>
/// <param name="Phone">The person's phone number, in E.164.</param>
/// <param name="Language">The person's language, as a two-letter code; empty if they have not chosen one.</param>
/// <param name="Zone">The person's IANA time zone; empty if unknown.</param>
[EventName("accounts.account-registered")]
public sealed record AccountRegistered(long AccountId, string UserName, string Email, string Phone, string Language, string Zone = "") : DomainEvent;

/// <summary>A new account has to confirm its email address.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Email">The address to confirm.</param>
/// <param name="UserName">The public name.</param>
/// <param name="Link">The absolute link that confirms it.</param>
/// <param name="Language">The language to write in, as a two-letter code; empty if the person has not chosen one.</param>
[EventName("accounts.email-confirmation-requested")]
public sealed record EmailConfirmationRequested(long AccountId, string Email, string UserName, string Link, string Language) : DomainEvent;

/// <summary>Someone tried to register with an address that already has an account. Only the owner of the address is told.</summary>
/// <param name="AccountId">The account that has the address.</param>
/// <param name="Email">The address.</param>
/// <param name="UserName">The public name of the account that has it.</param>
/// <param name="Link">The absolute link to the page for resetting the password.</param>
/// <param name="Language">The language to write in, as a two-letter code; empty if the person has not chosen one.</param>
[EventName("accounts.registration-repeated")]
public sealed record RegistrationRepeated(long AccountId, string Email, string UserName, string Link, string Language) : DomainEvent;

/// <summary>Someone asked to reset their password.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Email">The account's address.</param>
/// <param name="UserName">The public name.</param>
/// <param name="Link">The absolute link for setting a new password.</param>
/// <param name="Language">The language to write in, as a two-letter code; empty if the person has not chosen one.</param>
[EventName("accounts.password-reset-requested")]
public sealed record PasswordResetRequested(long AccountId, string Email, string UserName, string Link, string Language) : DomainEvent;

/// <summary>A person's password was changed, by themselves or through a reset link. All earlier sessions have ended.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Email">The account's address.</param>
/// <param name="UserName">The public name.</param>
/// <param name="Link">The absolute link to the page for resetting the password.</param>
/// <param name="Language">The language to write in, as a two-letter code; empty if the person has not chosen one.</param>
[EventName("accounts.password-changed")]
public sealed record PasswordChanged(long AccountId, string Email, string UserName, string Link, string Language) : DomainEvent;

/// <summary>How a person signs in has changed, by themselves or by somebody who had their password.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Email">The account's address.</param>
/// <param name="UserName">The public name.</param>
/// <param name="Change">What changed.</param>
/// <param name="Link">The absolute link to the page with everything that signs in to the account.</param>
/// <param name="Language">The language to write in, as a two-letter code; empty if the person has not chosen one.</param>
[EventName("accounts.sign-in-method-changed")]
public sealed record SignInMethodChanged(long AccountId, string Email, string UserName, SignInChange Change, string Link, string Language) : DomainEvent;

/// <summary>A person asked to change their email address. It changes only when the link is used.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Email">The current address, whose owner is told.</param>
/// <param name="NewEmail">The new address, which gets the link.</param>
/// <param name="UserName">The public name.</param>
/// <param name="Link">The absolute link that changes the address.</param>
/// <param name="ResetLink">The absolute link to the page for resetting the password.</param>
/// <param name="Language">The language to write in, as a two-letter code; empty if the person has not chosen one.</param>
[EventName("accounts.email-change-requested")]
public sealed record EmailChangeRequested(long AccountId, string Email, string NewEmail, string UserName, string Link, string ResetLink, string Language) : DomainEvent;

/// <summary>A person's email address was changed.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="OldEmail">The old address.</param>
/// <param name="Email">The new address.</param>
/// <param name="UserName">The public name.</param>
/// <param name="Link">The absolute link to the person's account.</param>
/// <param name="Language">The language to write in, as a two-letter code; empty if the person has not chosen one.</param>
[EventName("accounts.email-changed")]
public sealed record EmailChanged(long AccountId, string OldEmail, string Email, string UserName, string Link, string Language) : DomainEvent;

/// <summary>A person changed or removed their phone number.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Phone">The new number, in E.164; empty if they removed it.</param>
/// <param name="Email">The account's address, whose owner is told.</param>
/// <param name="UserName">The public name.</param>
/// <param name="Link">The absolute link to the page for resetting the password.</param>
/// <param name="Language">The language to write in, as a two-letter code; empty if the person has not chosen one.</param>
[EventName("accounts.phone-changed")]
public sealed record PhoneChanged(long AccountId, string Phone, string Email, string UserName, string Link, string Language) : DomainEvent;

/// <summary>A person chose the language of the site.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Language">One of the site's languages, as a two-letter code.</param>
[EventName("accounts.language-chosen")]
public sealed record LanguageChosen(long AccountId, string Language) : DomainEvent;

/// <summary>A person chose a time zone, or signed in from a browser in another one.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Zone">The zone's IANA name.</param>
[EventName("accounts.time-zone-changed")]
public sealed record TimeZoneChanged(long AccountId, string Zone) : DomainEvent;

/// <summary>An account opened a shop and can now sell. A seller's id is the account's id.</summary>
/// <param name="SellerId">The account.</param>
/// <param name="Shop">The shop's name in URLs: lower-case letters, digits and hyphens; it never changes.</param>
/// <param name="Name">The shop's name.</param>
/// <param name="Description">The shop's description, plain text.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Currency">ISO 4217; the currency of all its offers.</param>
/// <param name="Language">The shop's language, as a BCP 47 tag.</param>
/// <param name="TariffPlan">The name of its tariff plan.</param>
/// <param name="IsProfessional">Whether the seller is a professional, not a private person.</param>
[EventName("accounts.shop-opened")]
public sealed record ShopOpened(
    long SellerId, string Shop, string Name, string Description, string Country, string Currency, string Language, string TariffPlan,
    bool IsProfessional = false)
    : DomainEvent;

/// <summary>A seller changed the shop's name, texts or pictures. The name has the same letters, and the address is the same.</summary>
/// <param name="SellerId">The account.</param>
/// <param name="Name">The shop's name.</param>
/// <param name="Description">The shop's description, plain text.</param>
/// <param name="LogoId">The picture served under /shop-pictures, or null.</param>
/// <param name="Version">Higher in each later event of the same shop.</param>
[EventName("accounts.shop-edited")]
public sealed record ShopEdited(long SellerId, string Name, string Description, long? LogoId, long Version) : DomainEvent;

/// <summary>The file with a person's data is ready to be downloaded (rule ACC-6).</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Until">When the file is deleted, in UTC.</param>
[EventName("accounts.personal-data-ready")]
public sealed record PersonalDataReady(long AccountId, DateTime Until) : DomainEvent;
