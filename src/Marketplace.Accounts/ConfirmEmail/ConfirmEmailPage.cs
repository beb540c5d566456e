namespace Marketplace.Accounts.ConfirmEmail;

internal sealed record ConfirmEmailPage(ConfirmEmailForm Form);
