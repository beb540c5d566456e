namespace Marketplace.Accounts.SetPassword;

internal sealed record SetPasswordPage(SetPasswordForm Form);
