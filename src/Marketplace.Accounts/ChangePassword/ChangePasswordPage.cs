namespace Marketplace.Accounts.ChangePassword;

internal sealed record ChangePasswordPage(ChangePasswordForm Form);
