namespace Marketplace.Contracts.Accounts;

/// <summary>Somebody registered and confirmed the e-mail address. Others keep what they need of it to reach or to name the person.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="UserName">The public name.</param>
/// <param name="Email">Where e-mail reaches the person.</param>
/// <param name="Phone">Where phone messages reach the person, in E.164.</param>
/// <param name="Language">The person's language, as a BCP 47 tag.</param>
[EventName("accounts.account-registered")]
public sealed record AccountRegistered(long AccountId, string UserName, string Email, string Phone, string Language) : DomainEvent;

/// <summary>A new account asks for proof that its e-mail address is the person's own.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Email">The address to prove.</param>
/// <param name="UserName">The public name.</param>
/// <param name="Link">The absolute link that proves it.</param>
[EventName("accounts.email-confirmation-requested")]
public sealed record EmailConfirmationRequested(long AccountId, string Email, string UserName, string Link) : DomainEvent;

/// <summary>Somebody tried to register with an address that has an account. Only the address's owner learns of it.</summary>
/// <param name="AccountId">The account that has the address.</param>
/// <param name="Email">The address.</param>
/// <param name="UserName">The public name of the account that has it.</param>
/// <param name="Link">The absolute link to the page that resets a password.</param>
[EventName("accounts.registration-repeated")]
public sealed record RegistrationRepeated(long AccountId, string Email, string UserName, string Link) : DomainEvent;

/// <summary>Somebody asked to set a new password.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Email">The account's address.</param>
/// <param name="UserName">The public name.</param>
/// <param name="Link">The absolute link under which the new password is set.</param>
[EventName("accounts.password-reset-requested")]
public sealed record PasswordResetRequested(long AccountId, string Email, string UserName, string Link) : DomainEvent;

/// <summary>A person's password was changed, by themselves or by a link that was mailed. Every session from before has ended.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Email">The account's address.</param>
/// <param name="UserName">The public name.</param>
/// <param name="Link">The absolute link to the page that resets a password.</param>
[EventName("accounts.password-changed")]
public sealed record PasswordChanged(long AccountId, string Email, string UserName, string Link) : DomainEvent;

/// <summary>A person asked to change their e-mail address. It stays as it is until the link is used.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Email">The address of now, whose owner is told.</param>
/// <param name="NewEmail">The address to be, which gets the link.</param>
/// <param name="UserName">The public name.</param>
/// <param name="Link">The absolute link that changes the address.</param>
/// <param name="ResetLink">The absolute link to the page that resets a password.</param>
[EventName("accounts.email-change-requested")]
public sealed record EmailChangeRequested(long AccountId, string Email, string NewEmail, string UserName, string Link, string ResetLink) : DomainEvent;

/// <summary>A person's e-mail address was changed: from now on this one reaches them.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="OldEmail">The address until now.</param>
/// <param name="Email">The address from now on.</param>
/// <param name="UserName">The public name.</param>
/// <param name="Link">The absolute link to the person's account.</param>
[EventName("accounts.email-changed")]
public sealed record EmailChanged(long AccountId, string OldEmail, string Email, string UserName, string Link) : DomainEvent;

/// <summary>An account opened a shop and may sell from now on. A seller's id is the account's id.</summary>
/// <param name="SellerId">The account.</param>
/// <param name="Shop">The shop as it stands in URLs: lower-case letters, digits and hyphens; it never changes.</param>
/// <param name="Name">The shop's name.</param>
/// <param name="Description">What the shop says of itself, plain text.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Currency">ISO 4217; the currency of all its offers.</param>
/// <param name="Language">The shop's language, as a BCP 47 tag.</param>
/// <param name="TariffPlan">The name of the plan by which it pays fees.</param>
[EventName("accounts.shop-opened")]
public sealed record ShopOpened(
    long SellerId, string Shop, string Name, string Description, string Country, string Currency, string Language, string TariffPlan)
    : DomainEvent;
