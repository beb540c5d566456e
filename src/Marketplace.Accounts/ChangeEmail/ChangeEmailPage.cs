namespace Marketplace.Accounts.ChangeEmail;

/// <param name="Email">The address of now.</param>
/// <param name="Asked">The address that waits for its confirmation, if there is one.</param>
internal sealed record ChangeEmailPage(string Email, string? Asked, ChangeEmailForm Form);
