namespace Marketplace.Accounts.ConfirmNewEmail;

internal sealed record ConfirmNewEmailPage(ConfirmNewEmailForm Form);
