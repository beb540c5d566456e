namespace Marketplace.Accounts.SetUpAuthenticator;

/// <param name="Key">The key to type, in groups of four.</param>
/// <param name="Address">The key for an app on the same device.</param>
/// <param name="Picture">The address as a QR code, a data URI.</param>
/// <param name="IsRequired">Whether a second factor is needed to go on.</param>
/// <param name="HasPasskey">Whether they have one already, and signed in without it.</param>
/// <param name="Form">The form.</param>
internal sealed record SetUpAuthenticatorPage(string Key, string Address, string Picture, bool IsRequired, bool HasPasskey, SetUpAuthenticatorForm Form);
