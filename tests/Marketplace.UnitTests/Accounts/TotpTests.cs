using System.Text;
using Marketplace.Accounts.SecondFactor;

namespace Marketplace.UnitTests.Accounts;

[Trait("Rule", "ACC-2")]
public sealed class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B, the last six digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) =>
        Totp.CodeAt(Key, Totp.StepAt(DateTime.UnixEpoch.AddSeconds(seconds))).ShouldBe(code);

    [Fact]
    public void A_code_counts_one_step_early_and_late_and_not_two()
    {
        var now = new DateTime(2026, 3, 2, 9, 0, 15, DateTimeKind.Utc);
        var step = Totp.StepAt(now);
        for (var off = -3; off <= 3; off++)
        {
            Totp.Find(Key, Totp.CodeAt(Key, step + off), 0, now).ShouldBe(Math.Abs(off) <= 1 ? step + off : null);
        }
    }

    [Fact]
    public void A_code_that_was_used_and_those_before_it_do_not_count_again()
    {
        var now = new DateTime(2026, 3, 2, 9, 0, 15, DateTimeKind.Utc);
        var step = Totp.StepAt(now);
        Totp.Find(Key, Totp.CodeAt(Key, step), step, now).ShouldBeNull();
        Totp.Find(Key, Totp.CodeAt(Key, step - 1), step, now).ShouldBeNull();
        Totp.Find(Key, Totp.CodeAt(Key, step + 1), step, now).ShouldBe(step + 1);
    }

    [Theory]
    [InlineData("287 082")]
    [InlineData("287-082")]
    [InlineData(" 287082 ")]
    public void Spaces_and_dashes_do_not_count(string typed) => Totp.Find(Key, typed, 0, DateTime.UnixEpoch.AddSeconds(59)).ShouldBe(1);

    [Theory]
    [InlineData("")]
    [InlineData("87082")]
    [InlineData("2870822")]
    [InlineData("94287082")]
    [InlineData("٢٨٧٠٨٢")]
    public void Anything_else_is_no_code(string typed) => Totp.Find(Key, typed, 0, DateTime.UnixEpoch.AddSeconds(59)).ShouldBeNull();

    /// <summary>RFC 4648, section 10, where nothing is filled up.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("12345678901234567890", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")]
    public void The_key_is_written_as_apps_read_it(string bytes, string text) => Base32.Of(Encoding.ASCII.GetBytes(bytes)).ShouldBe(text);
}
