namespace Marketplace.Accounts.RegisterAccount;

/// <summary>
/// A username that somebody chose with an email address that already has an account. It counts as taken for as
/// long as that of an unconfirmed account; otherwise a second attempt with the same name would reveal that the address is known.
/// </summary>
/// <param name="Name">The key of the name's look.</param>
/// <param name="At">When.</param>
internal sealed record ReservedName(string Name, DateTime At);
