using Marketplace.Accounts.Identity;

namespace Marketplace.Accounts.MakeRecoveryCodes;

internal sealed class MakeRecoveryCodesForm : ConfirmedForm;

internal sealed class MakeRecoveryCodesValidator : ConfirmedFormValidator<MakeRecoveryCodesForm>;
