using FsCheck;
using FsCheck.Fluent;
using Marketplace.Kernel.Domain;

namespace Marketplace.UnitTests.Kernel;

public sealed class NumberTests
{
    [Fact]
    public void Every_id_survives_being_written_and_read() => Check.QuickThrowOnFailure(
        Prop.ForAll(ArbMap.Default.ArbFor<long>().Filter(id => id > 0), id => Number.Parse(new Number(id).ToString(), null).Id == id));

    [Fact]
    public void The_largest_id_has_thirteen_digits() => new Number(long.MaxValue).ToString().ShouldBe("7ZZZZZZZZZZZZ");

    [Theory]
    [InlineData("ANQSYH54NGCR", "ANQS-YH54-NGCR")]
    [InlineData("7ZZZZZZZZZZZZ", "7ZZZ-ZZZZ-ZZZZ-Z")]
    [InlineData("Z", "Z")]
    public void People_read_it_in_groups_of_four_and_type_either_form(string number, string shown)
    {
        Number.Parse(number, null).Shown.ShouldBe(shown);
        Number.Parse(shown, null).ToString().ShouldBe(number);
    }

    [Theory]
    [InlineData("1O", 32)]
    [InlineData("io", 32)]
    [InlineData("L0", 32)]
    [InlineData(" 1-0 ", 32)]
    [InlineData("z", 31)]
    public void What_people_confuse_reads_the_same(string read, long id) => Number.Parse(read, null).Id.ShouldBe(id);

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("U")]
    [InlineData("abc!")]
    [InlineData("8000000000000")]
    [InlineData("ZZZZZZZZZZZZZZZZ")]
    [InlineData("111111111111111111111")]
    public void What_is_no_number_is_refused(string read) => Number.TryParse(read, null, out _).ShouldBeFalse();
}
