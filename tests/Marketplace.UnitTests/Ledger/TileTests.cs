using Marketplace.Ledger;

namespace Marketplace.UnitTests.Ledger;

public sealed class TileTests
{
    /// <summary>The examples of c2sp.org/tlog-tiles and their like.</summary>
    [Theory]
    [Trait("Rule", "REP-8")]
    [InlineData(0, 1234067, 256, "tile/0/x001/x234/067")]
    [InlineData(1, 0, 256, "tile/1/000")]
    [InlineData(2, 67, 5, "tile/2/067.p/5")]
    [InlineData(0, 1000, 255, "tile/0/x001/000.p/255")]
    [InlineData(Tile.Entries, 999, 256, "tile/entries/999")]
    [InlineData(Tile.Entries, 1067, 1, "tile/entries/x001/067.p/1")]
    public void A_tile_has_the_address_of_tlog_tiles(int level, long index, int width, string path)
    {
        new Tile(level, index, width).Path.ShouldBe(path);
        Tile.Find(path).ShouldBe(new Tile(level, index, width));
    }

    [Theory]
    [Trait("Rule", "REP-8")]
    [InlineData("tile/0/67")]
    [InlineData("tile/0/x067")]
    [InlineData("tile/0/x000/067")]
    [InlineData("tile/00/067")]
    [InlineData("tile/64/067")]
    [InlineData("tile/-1/067")]
    [InlineData("tile/0/067.p/256")]
    [InlineData("tile/0/067.p/0")]
    [InlineData("tile/0/067.p/05")]
    [InlineData("tile/0/001/067")]
    [InlineData("tile/0/x001/x067")]
    [InlineData("tile/0/")]
    [InlineData("tile/0")]
    [InlineData("tile/0/+67")]
    [InlineData("tile/0/x999/x999/x999/x999/x999/x999/x999/999")]
    [InlineData("")]
    public void A_tile_has_no_other_address(string path) => Tile.Find(path).ShouldBeNull();

    [Theory]
    [InlineData(0, "")]
    [InlineData(256, "tile/1/000.p/1")]
    [InlineData(70000, "tile/0/273.p/112 tile/1/001.p/17 tile/2/000.p/1")]
    public void The_edge_is_the_partial_tiles(long size, string tiles) => string.Join(' ', Tile.Edge(size).Select(t => t.Path)).ShouldBe(tiles);

    [Fact]
    [Trait("Rule", "REP-8")]
    public void A_bundle_is_entries_after_their_lengths()
    {
        EntryBundle.Write([[1, 2, 3], [], new byte[258]])[..8].ShouldBe([0, 3, 1, 2, 3, 0, 0, 1]);
        EntryBundle.Read(EntryBundle.Write([[1, 2, 3], [], [4]])).ShouldBe([[1, 2, 3], [], [4]]);
        Should.Throw<FormatException>(() => EntryBundle.Read([0, 3, 1, 2]));
        Should.Throw<FormatException>(() => EntryBundle.Read([0]));
        Should.Throw<OverflowException>(() => EntryBundle.Write([new byte[EntryBundle.LongestEntry + 1]]));
    }
}
