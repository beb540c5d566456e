namespace Marketplace.Accounts.ChangePhone;

/// <param name="Phone">The current number; empty if there is none.</param>
internal sealed record ChangePhonePage(string Phone, ChangePhoneForm Form);
