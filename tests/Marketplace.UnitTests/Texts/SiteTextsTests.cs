using System.Text.RegularExpressions;
using Marketplace.Texts;
using Marketplace.UnitTests.Architecture;

namespace Marketplace.UnitTests.Texts;

[Trait("Rule", "TXT-4")]
public sealed partial class SiteTextsTests
{
    private static readonly string[] Others = [.. SiteTexts.Languages.Where(l => l != SiteTexts.English)];
    private static readonly string[] Keys = [.. Others.SelectMany(SiteTexts.KeysOf).Distinct().Order(StringComparer.Ordinal)];

    private static readonly string[] Names = [.. Countries.All.Select(c => c.Name), .. Languages.All.Select(l => l.Name)];

    public static TheoryData<string> Translated => [.. Others];

    [Fact]
    public void The_site_speaks_three_languages() => SiteTexts.Languages.Select(SiteTexts.NameOf).ShouldBe(["English", "Español", "Português"]);

    [Theory, MemberData(nameof(Translated))]
    public void Each_language_has_every_text(string language) =>
        SiteTexts.KeysOf(language).Order(StringComparer.Ordinal).ShouldBe(Keys);

    [Theory, MemberData(nameof(Translated))]
    public void A_translation_has_the_placeholders_of_its_text(string language) =>
        SiteTexts.KeysOf(language).Where(key => Placeholders(SiteTexts.Find(language, key)!) != Placeholders(key)).ShouldBeEmpty();

    [Theory, MemberData(nameof(Translated))]
    public void A_translation_is_a_text_of_its_own_with_the_punctuation_of_its_text(string language)
    {
        SiteTexts.KeysOf(language).Where(key => string.IsNullOrWhiteSpace(SiteTexts.Find(language, key))).ShouldBeEmpty();
        Keys.Except(Names).Where(key => key.EndsWith('.') != SiteTexts.Find(language, key)!.EndsWith('.')).ShouldBeEmpty();
    }

    [Fact]
    public void No_text_is_kept_that_nothing_says()
    {
        var sources = string.Join('\n', House.Sources("src").Concat(House.Sources("src", "*.cshtml")).Select(File.ReadAllText));
        Keys.Except(Names)
            .Where(key => !sources.Contains(key.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal), StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_language_without_a_text_says_so()
    {
        SiteTexts.Find("es", "Approve order").ShouldBe("Aprobar pedido");
        SiteTexts.Find("es", "approve order").ShouldBeNull();
        SiteTexts.Find("en", "Approve order").ShouldBeNull();
        SiteTexts.Find("fr", "Approve order").ShouldBeNull();
    }

    private static string Placeholders(string text) => string.Join(' ', Placeholder().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\w+(:[^}]*)?\}")]
    private static partial Regex Placeholder();
}
