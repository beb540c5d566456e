namespace Marketplace.Accounts.RegisterAccount;

internal sealed record RegisterAccountPage(RegisterAccountForm Form);
