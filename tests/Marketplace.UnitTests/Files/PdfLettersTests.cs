using Marketplace.Files.Documents;

namespace Marketplace.UnitTests.Files;

[Trait("Rule", "ORD-20")]
public sealed class PdfLettersTests
{
    /// <summary>Chinese, Japanese, an emoji, and letters that no font has.</summary>
    private static readonly string[] All = ["王小明", "山田 太郎", "Ann 王 Example", "Ann 🎁", "\U0010FFFD", "Tomáš Novák"];

    public static TheoryData<string> Names => [.. All];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_letter_is_written_with_a_font_that_has_it_or_left_out(string name)
    {
        var runs = PdfLetters.Runs(name);
        foreach (var (text, face) in runs)
        {
            if (face is not null) face.ContainsGlyphs(text).ShouldBeTrue();
            else PdfLetters.Runs(text).ShouldBe([(text, null)], "the product's own font has them all");
        }
        var whole = string.Concat(runs.Select(r => r.Text));
        if (!whole.Contains('…', StringComparison.Ordinal)) whole.ShouldBe(name);
        foreach (var kept in name.Where(c => c < 0x250)) whole.ShouldContain(kept);
    }

    [Fact]
    public void A_sheet_with_such_names_can_be_saved()
    {
        using var sheet = new PdfSheet("Receipt");
        foreach (var name in All) sheet.Line(name, "€25.00");
        sheet.Save().Length.ShouldBeGreaterThan(1000);
    }
}
