namespace Marketplace.Accounts.ChangeEmail;

/// <param name="Email">The current address.</param>
/// <param name="Asked">The new address that awaits confirmation, if any.</param>
internal sealed record ChangeEmailPage(string Email, string? Asked, ChangeEmailForm Form);
