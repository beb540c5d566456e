using Marketplace.Translation;

namespace Marketplace.UnitTests.Translation;

[Trait("Rule", "MSG-4")]
public sealed class ProtectedTextTests
{
    [Theory]
    [InlineData("See https://example.com/es/casa?a=b&c=d.", "See XQ1X.")]
    [InlineData("(www.example.com/x)!", "(XQ1X)!")]
    [InlineData("Write to ada.l@example.co.uk, please", "Write to XQ1X, please")]
    [InlineData("Dear {name}, order {order number}", "Dear XQ1X, order XQ2X")]
    [InlineData("<b>casa</b>", "XQ1XcasaXQ2X")]
    [InlineData("Order 1M3K9Q2MABCDE and 7H3K-9Q2M", "Order XQ1X and XQ2X")]
    [InlineData("1,250.00 EUR on 12.05.2026 at 18:00", "XQ1X EUR on XQ2X at XQ3X")]
    [InlineData("Cup #5, from @ines.crochet. C# or foo@bar", "Cup XQ1X, from XQ2X. XQ3X or XQ4X")]
    [InlineData("3 bowls of 26 cm, RED", "3 bowls of 26 cm, RED")]
    public void Links_addresses_placeholders_numbers_and_tags_are_kept_from_the_engine(string text, string sent)
    {
        var guarded = new ProtectedText(text);
        guarded.Text.ShouldBe(sent);
        guarded.Restore(guarded.Text).ShouldBe(text);
    }

    [Fact]
    public void Marks_may_change_their_order_and_their_case()
    {
        var guarded = new ProtectedText("{a} then {b}");
        guarded.Restore("Xq2x antes xq1X").ShouldBe("{b} antes {a}");
    }

    [Theory]
    [InlineData("only XQ1X")]
    [InlineData("")]
    [InlineData("XQ1X XQ 2X")]
    public void A_translation_without_a_mark_is_not_used(string translated) => new ProtectedText("{a} and {b}").Restore(translated).ShouldBeNull();

    [Fact]
    public void What_looks_like_a_mark_is_text()
    {
        var guarded = new ProtectedText("XQ1X means {a}, xqq2x nothing");
        guarded.Restore(guarded.Text).ShouldBe("XQ1X means {a}, xqq2x nothing");
        new ProtectedText("{a}").Restore("XQ1X XQ9X XQ99999999999X").ShouldBe("{a} XQ9X XQ99999999999X");
    }

    [Fact]
    public void The_longest_text_of_nothing_but_what_could_begin_something_takes_no_time()
    {
        foreach (var part in new[] { "http://", "a@", "{", "<", "A-1-", "1.", "www.", "a", "a#", "#" })
        {
            var text = string.Concat(Enumerable.Repeat(part, 4000 / part.Length));
            var guarded = new ProtectedText(text);
            guarded.Restore(guarded.Text).ShouldBe(text);
        }
    }
}
