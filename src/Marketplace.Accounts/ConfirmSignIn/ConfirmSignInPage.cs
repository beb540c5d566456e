namespace Marketplace.Accounts.ConfirmSignIn;

internal sealed record ConfirmSignInPage(ConfirmSignInForm Form);
