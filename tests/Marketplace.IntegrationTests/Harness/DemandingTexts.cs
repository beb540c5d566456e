using Marketplace.Kernel.Web;
using Marketplace.Texts;
using Microsoft.Extensions.Localization;

namespace Marketplace.IntegrationTests.Harness;

/// <summary>Whatever language a test reads, each text that it meets must have a translation into all others (rule TXT-4).</summary>
internal sealed class DemandingTexts(IStringLocalizer<SharedResource> texts) : IStringLocalizer<SharedResource>
{
    public LocalizedString this[string name] => texts[Demand(name)];

    public LocalizedString this[string name, params object[] arguments] => texts[Demand(name), arguments];

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => texts.GetAllStrings(includeParentCultures);

    private static string Demand(string name) => !name.Any(char.IsLetter) || SiteTexts.Languages.All(l => l == SiteTexts.English || SiteTexts.Find(l, name) is not null)
        ? name
        : throw new InvalidOperationException($"There is no translation of “{name}”.");
}
