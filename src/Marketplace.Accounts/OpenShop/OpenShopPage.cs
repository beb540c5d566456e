using System.Globalization;
using Marketplace.Accounts.Identity;
using Marketplace.Kernel.Domain;
using Marketplace.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Marketplace.Accounts.OpenShop;

internal sealed record OpenShopPage(IReadOnlyList<TariffPlan> Plans, OpenShopForm Form)
{
    public IEnumerable<SelectListItem> Countries =>
        Texts.Countries.All.Select(c => new SelectListItem(c.Name, c.Code)).Prepend(new SelectListItem("Choose", ""));

    public IEnumerable<SelectListItem> Currencies => Money.Currencies.Keys.Select(c => new SelectListItem(c, c)).Prepend(new SelectListItem("Choose", ""));

    public IEnumerable<SelectListItem> Languages => Texts.Languages.All.Select(l => new SelectListItem(l.Name, l.Tag));

    public IEnumerable<SelectListItem> PlanNames => Plans.Select(p => new SelectListItem(p.Name, p.Name));

    public static string Plain(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Amount(decimal money) => money.ToString("0.00", CultureInfo.InvariantCulture);
}
