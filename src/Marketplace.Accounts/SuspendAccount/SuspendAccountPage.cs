using Marketplace.Accounts.Domain;
using Marketplace.Kernel.Domain;

namespace Marketplace.Accounts.SuspendAccount;

/// <param name="Current">The running suspension, if any.</param>
/// <param name="Earlier">The ended ones, the newest first.</param>
internal sealed record SuspendAccountPage(Number Number, string UserName, string Email, bool IsStaff, Suspension? Current, IReadOnlyList<Suspension> Earlier, SuspendAccountForm Form);
