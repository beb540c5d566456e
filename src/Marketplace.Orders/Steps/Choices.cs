using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Domain;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Marketplace.Orders.Steps;

internal static class Choices
{
    public static IEnumerable<SelectListItem> ReasonsOf(Party party, IStringLocalizer<SharedResource> texts) =>
    [
        new SelectListItem(texts["Choose"].Value, ""),
        .. CancelReasons.For(party).Select(r => new SelectListItem(texts[r.Value].Value, r.Key)),
    ];

    public static IEnumerable<SelectListItem> Countries(IStringLocalizer<SharedResource> texts) =>
        Texts.Countries.All.Select(c => new SelectListItem(texts[c.Name].Value, c.Code)).Prepend(new(texts["Choose"].Value, ""));
}
