using Marketplace.Accounts.Demo;
using Marketplace.Accounts.Domain;
using SkiaSharp;

namespace Marketplace.UnitTests.Accounts;

public sealed class DemoShopTests
{
    [Fact]
    public void Every_demo_shop_has_its_pictures_in_the_sizes_in_which_uploads_are_stored()
    {
        foreach (var shop in DemoShop.All)
        {
            foreach (var (kind, sides) in new[] { ("logo", ShopPicture.LogoSides), ("banner", ShopPicture.BannerSides) })
            {
                LongestSide($"{shop.UserName}-{kind}").ShouldBeInRange(sides[1] + 1, sides[0], $"{shop.UserName}-{kind}");
                LongestSide($"{shop.UserName}-{kind}-small").ShouldBe(sides[1], $"{shop.UserName}-{kind}-small");
            }
        }
    }

    private static int LongestSide(string name)
    {
        using var file = typeof(DemoShop).Assembly.GetManifestResourceStream($"{name}.webp");
        using var picture = SKBitmap.Decode(file.ShouldNotBeNull(name));
        return Math.Max(picture.Width, picture.Height);
    }
}
