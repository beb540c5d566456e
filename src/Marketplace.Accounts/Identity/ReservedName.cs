namespace Marketplace.Accounts.Identity;

/// <summary>
/// A user name that somebody chose together with an e-mail address that has an account already. It counts as taken, as
/// long as that of an account that is not confirmed: else a second try with the same name would tell that the address is known.
/// </summary>
/// <param name="Name">The key of its look.</param>
/// <param name="At">When.</param>
internal sealed record ReservedName(string Name, DateTime At);
