namespace Marketplace.Accounts.AddPasskey;

internal sealed record AddPasskeyPage(AddPasskeyForm Form);
