using Marketplace.Accounts.CheckPassword;

namespace Marketplace.Accounts.MakeRecoveryCodes;

internal sealed class MakeRecoveryCodesForm : ConfirmedForm;

internal sealed class MakeRecoveryCodesValidator : ConfirmedFormValidator<MakeRecoveryCodesForm>;
