namespace Marketplace.Accounts.Identity;

internal sealed record ProtectionKey(string Name, string Xml);
