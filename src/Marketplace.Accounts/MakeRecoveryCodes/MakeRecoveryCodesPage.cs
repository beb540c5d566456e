namespace Marketplace.Accounts.MakeRecoveryCodes;

internal sealed record MakeRecoveryCodesPage(int Left, MakeRecoveryCodesForm Form);
