using Marketplace.Messages.Shared;

namespace Marketplace.UnitTests.Messages;

public sealed class FileSizeTests
{
    [Theory, Trait("Rule", "TXT-6")]
    [InlineData(1, "1 KB")]
    [InlineData(1023, "1 KB")]
    [InlineData(1024 * 1024 - 1, "1023.9 KB")]
    [InlineData(1024 * 1024, "1 MB")]
    [InlineData(2047L * 1024 * 1024 + 1, "1.9 GB")]
    [InlineData(2048L * 1024 * 1024, "2 GB")]
    [InlineData(5000L * 1024 * 1024 * 1024, "5000 GB")]
    public void A_size_is_cut_and_not_rounded(long bytes, string said)
    {
        using var english = new English();
        FileSize.Of(bytes).ShouldBe(said);
    }

    private sealed class English : IDisposable
    {
        private readonly System.Globalization.CultureInfo before = System.Globalization.CultureInfo.CurrentCulture;

        public English() => System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.InvariantCulture;

        public void Dispose() => System.Globalization.CultureInfo.CurrentCulture = before;
    }
}
