namespace Marketplace.Accounts.Identity;

/// <summary>
/// A user name that somebody chose together with an e-mail address that has an account already. It counts as taken: else a second
/// try with the same name would tell that the address is known.
/// </summary>
internal sealed record ReservedName(string Name, DateTime At);
