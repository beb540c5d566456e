using Marketplace.Accounts.Domain;
using Marketplace.Casework.Letters;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Marketplace.Accounts.SuspendAccount;

/// <param name="Current">The running suspension, if any.</param>
/// <param name="Earlier">The ended ones, the newest first.</param>
internal sealed record SuspendAccountPage(Number Number, string UserName, string Email, bool IsStaff, Suspension? Current, IReadOnlyList<Suspension> Earlier, SuspendAccountForm Form)
{
    public IReadOnlyList<PreviewLetter>? Letters { get; init; }

    public static IEnumerable<SelectListItem> Rules(IStringLocalizer<SharedResource> texts) =>
        Enum.GetValues<SuspensionRule>().Select(r => new SelectListItem(texts[r.Name()], r.ToString())).Prepend(new SelectListItem(texts["Choose"], ""));
}
