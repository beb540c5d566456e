namespace Marketplace.Accounts.RemovePasskey;

internal sealed record RemovePasskeyPage(string Name, RemovePasskeyForm Form);
