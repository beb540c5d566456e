using Marketplace.Contracts.Personal;

namespace Marketplace.Accounts.CloseAccount;

/// <param name="ClosingAt">When the account is closed; null if nobody asked for it.</param>
/// <param name="Open">What has to end first.</param>
/// <param name="UserName">The person's name.</param>
/// <param name="HasShop">Whether they have a shop.</param>
/// <param name="GraceDays">For how many days the account can be kept.</param>
/// <param name="NameDays">For how many days nobody else can take the name.</param>
/// <param name="KeptYears">For how many calendar years the law makes us keep what it does.</param>
/// <param name="Form">The form.</param>
internal sealed record CloseAccountPage(DateTime? ClosingAt, IReadOnlyList<OpenMatter> Open, string UserName, bool HasShop, int GraceDays, int NameDays, int KeptYears, CloseAccountForm Form);
