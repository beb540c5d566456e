using Marketplace.Accounts.CheckPassword;

namespace Marketplace.Accounts.RemovePasskey;

internal sealed class RemovePasskeyForm : ConfirmedForm;

internal sealed class RemovePasskeyValidator : ConfirmedFormValidator<RemovePasskeyForm>;
