using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Reviews;
using Marketplace.Reviews.Domain;

namespace Marketplace.UnitTests.Reviews;

[Trait("Rule", "REV-10"), Trait("Rule", "REP-8")]
public sealed class PicturePlacesTests
{
    private static readonly Ratings Stars = new(5, 5, 5);

    [Fact]
    public void An_edit_leaves_a_removed_picture_its_place_and_gives_each_other_one_its_own()
    {
        var review = Review.Publish(99, Example.Order(), Stars, "See the glaze.", Example.AnHour, Example.Noon, [Picture(1), Picture(2), Picture(3)]);
        review.Rule(7, false, Ruling.TakeOutPassage, DeletionReason.InsultsOrUnrelated, null, Example.Noon.AddHours(1), Example.Noon.AddDays(30), pictures: [2]);
        review.Edit(Stars, "See the glaze, closely.", Example.Noon.AddHours(2), [Picture(1), Picture(3), Picture(4)]);
        review.Pictures.OrderBy(p => p.Position).Select(p => (p.PictureId, p.Position)).ShouldBe([(1L, 0), (2L, 1), (3L, 2), (4L, 3)]);
    }

    [Fact]
    public void What_comes_before_a_removed_picture_can_be_dropped_without_two_in_one_place()
    {
        var review = Review.Publish(99, Example.Order(), Stars, "See the glaze.", Example.AnHour, Example.Noon, [Picture(1), Picture(2), Picture(3)]);
        review.Rule(7, false, Ruling.TakeOutPassage, DeletionReason.InsultsOrUnrelated, null, Example.Noon.AddHours(1), Example.Noon.AddDays(30), pictures: [2]);
        review.Edit(Stars, "See the glaze.", Example.Noon.AddHours(2), [Picture(3), Picture(4)]);
        review.Pictures.Where(p => p.RemovedAt is null).OrderBy(p => p.Position).Select(p => (p.PictureId, p.Position)).ShouldBe([(3L, 0), (2L, 1), (4L, 2)]);
    }

    private static NewPicture Picture(long id) => new(id, 30, 20, [(byte)id], null);
}
