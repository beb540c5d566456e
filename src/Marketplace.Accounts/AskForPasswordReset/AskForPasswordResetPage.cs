namespace Marketplace.Accounts.AskForPasswordReset;

internal sealed record AskForPasswordResetPage(AskForPasswordResetForm Form);
