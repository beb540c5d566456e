using Marketplace.Ui;
using Marketplace.Web.Mvc;

namespace Marketplace.UnitTests.Texts;

[Trait("Rule", "TXT-6")]
public sealed class StarPictureTests
{
    private readonly KeptTexts texts = new();

    [Theory]
    [InlineData(5, "5", 5, 0)]
    [InlineData(4.999, "4.9", 4, 1)]
    [InlineData(4.952, "4.9", 4, 1)]
    [InlineData(4.5, "4.5", 4, 1)]
    [InlineData(4.49, "4.4", 4, 0)]
    [InlineData(0.04, "0", 0, 0)]
    public void Only_what_was_reached_is_filled(double mean, string read, int full, int half)
    {
        var picture = texts.Stars(mean).ToString()!;
        picture.ShouldContain($"aria-label=\"{read} of 5 stars\"");
        (picture.Split("star full").Length - 1, picture.Split("star half").Length - 1).ShouldBe((full, half));
    }
}
