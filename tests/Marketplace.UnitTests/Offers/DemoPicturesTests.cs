using Marketplace.Files.Pictures;
using Marketplace.Offers.Demo;
using Marketplace.Offers.Domain;
using SkiaSharp;

namespace Marketplace.UnitTests.Offers;

[Trait("Rule", "OFR-1")]
public sealed class DemoPicturesTests
{
    [Fact]
    public void Every_demo_offer_has_pictures_of_its_own_and_none_is_left_over()
    {
        DemoOffers.All.ShouldAllBe(o => o.Pictures.Length > 0);
        DemoOffers.All.SelectMany(o => o.Pictures).Order(StringComparer.Ordinal).ShouldBe(DemoPictures.Names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_demo_picture_can_be_shown_and_no_two_are_the_same()
    {
        var sums = new HashSet<string>();
        foreach (var name in DemoPictures.Names)
        {
            var sizes = await DemoPictures.Read(name, CancellationToken.None);
            using var page = SKBitmap.Decode(sizes.Page.Bytes);
            (page.Width, page.Height).ShouldBe((sizes.Page.Width, sizes.Page.Height), name);
            using var thumbnail = SKBitmap.Decode(sizes.Thumbnail.Bytes);
            (thumbnail.Width, thumbnail.Height).ShouldBe((sizes.Thumbnail.Width, sizes.Thumbnail.Height), name);
            (Math.Max(page.Width, page.Height) <= PictureSizes.PageSide, thumbnail.Width).ShouldBe((true, PictureSizes.ThumbnailSide), name);
            sums.Add(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(sizes.Page.Bytes))).ShouldBeTrue(name);
        }
    }
}
