using Marketplace.Accounts.Domain;

namespace Marketplace.Accounts.ReadSuspension;

internal sealed record ReadSuspensionPage(Suspension Suspension, bool IsActive, ReadSuspensionForm Form);
