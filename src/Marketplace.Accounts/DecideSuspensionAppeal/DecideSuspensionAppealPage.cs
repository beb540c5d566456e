using Marketplace.Accounts.Domain;
using Marketplace.Casework;
using Marketplace.Casework.Letters;

namespace Marketplace.Accounts.DecideSuspensionAppeal;

internal sealed record DecideSuspensionAppealPage(Suspension Case, CaseHead Head, DecideSuspensionAppealForm Form)
{
    public IReadOnlyList<PreviewLetter>? Preview { get; init; }
}
