using Microsoft.AspNetCore.Mvc.Rendering;

namespace Marketplace.Accounts.ChooseLanguage;

internal sealed class ChooseLanguageForm
{
    public string Language { get; set; } = "";

    public string TimeZone { get; set; } = "";
}

internal sealed record ChooseLanguagePage(ChooseLanguageForm Form)
{
    private static readonly string[] Names = [.. TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id).Where(id => id.Contains('/', StringComparison.Ordinal)).Append("UTC").Order(StringComparer.Ordinal)];

    public static IEnumerable<SelectListItem> Zones => Names.Select(name => new SelectListItem(name.Replace('_', ' '), name));
}
