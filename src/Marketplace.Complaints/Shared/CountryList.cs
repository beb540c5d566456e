using Marketplace.Kernel.Web;
using Marketplace.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Marketplace.Complaints.Shared;

internal static class CountryList
{
    /// <summary>All countries, in the reader's language and order.</summary>
    public static IEnumerable<SelectListItem> Of(IStringLocalizer<SharedResource> texts) => Countries.All
        .Select(c => new SelectListItem(texts[c.Name].Value, c.Code)).OrderBy(c => c.Text, StringComparer.CurrentCulture)
        .Prepend(new SelectListItem(texts["Choose"].Value, ""));
}
