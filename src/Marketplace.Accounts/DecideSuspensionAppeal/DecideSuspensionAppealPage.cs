using Marketplace.Accounts.Domain;
using Marketplace.Casework;

namespace Marketplace.Accounts.DecideSuspensionAppeal;

internal sealed record DecideSuspensionAppealPage(Suspension Case, CaseHead Head, DecideSuspensionAppealForm Form);
