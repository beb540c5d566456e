namespace Marketplace.Accounts.TurnOffAuthenticator;

internal sealed record TurnOffAuthenticatorPage(bool IsRequired, TurnOffAuthenticatorForm Form);
