namespace Marketplace.Accounts.SetUpAuthenticator;

/// <param name="Key">The key to type, in groups of four.</param>
/// <param name="Address">The key for an app on the same device.</param>
/// <param name="Picture">The address as a QR code, a data URI.</param>
internal sealed record SetUpAuthenticatorPage(string Key, string Address, string Picture, bool IsRequired, SetUpAuthenticatorForm Form);
