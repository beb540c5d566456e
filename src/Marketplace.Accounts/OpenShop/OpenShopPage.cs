using Marketplace.Contracts.Billing;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Marketplace.Accounts.OpenShop;

internal sealed record OpenShopPage(IReadOnlyList<PlanSummary> Plans, OpenShopForm Form)
{
    public IEnumerable<SelectListItem> PlanNames => Plans.Select(p => new SelectListItem(p.Name, p.Name));

    public static IEnumerable<SelectListItem> Countries(IStringLocalizer<SharedResource> texts) => Texts.Countries.All
        .Select(c => new SelectListItem(texts[c.Name], c.Code)).OrderBy(c => c.Text, StringComparer.CurrentCulture).Prepend(new SelectListItem(texts["Choose"], ""));

    public static IEnumerable<SelectListItem> Currencies(IStringLocalizer<SharedResource> texts) =>
        Money.Currencies.Keys.Select(c => new SelectListItem(c, c)).Prepend(new SelectListItem(texts["Choose"], ""));

    public static IEnumerable<SelectListItem> Languages(IStringLocalizer<SharedResource> texts) => Texts.Languages.All.Select(l => new SelectListItem(texts[l.Name], l.Tag)).OrderBy(l => l.Text, StringComparer.CurrentCulture);
}
