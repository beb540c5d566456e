using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Marketplace.Contracts.Offers;
using Marketplace.Files.Documents;
using Marketplace.Offers.OfferFiles;

namespace Marketplace.UnitTests.Offers;

[Trait("Rule", "OFR-7")]
public sealed class OfferFileTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49", "'+49")]
    [InlineData("-5", "'-5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("'=1", "''=1")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("a=b", "a=b")]
    [InlineData("", "")]
    public void A_cell_that_begins_like_a_formula_is_made_text(string text, string cell)
    {
        CellGuard.Out(text).ShouldBe(cell);
        CellGuard.In(cell).ShouldBe(text);
    }

    [Fact]
    public void Nothing_is_lost_on_the_way_out_and_in() =>
        Check.QuickThrowOnFailure(Prop.ForAll<string>(text => CellGuard.In(CellGuard.Out(text ?? "")) == (text ?? "")));

    [Fact]
    public async Task What_is_written_is_read_again()
    {
        var offer = new OfferInFile(77, OfferKind.Product, "A \"bowl\", blue; large", "First line.\n\n=second", "ceramics", 1850, "EUR", 3, 24, 72, 2, 5, WithdrawalExemption.MadeToMeasure, true);
        var file = await Write(offer);
        file.AsSpan(0, 3).ToArray().ShouldBe([0xEF, 0xBB, 0xBF]);
        var (lines, fault) = OfferFile.Read(file, 10);
        fault.ShouldBeNull();
        OfferColumns.All.Select(column => lines.ShouldHaveSingleItem()[column]).ShouldBe(OfferColumns.Of(offer));
    }

    [Fact]
    public void Semicolons_are_recognised_and_lines_are_counted_as_an_editor_counts_them()
    {
        var head = string.Join(';', OfferColumns.All);
        var (lines, _) = OfferFile.Read(Encoding.UTF8.GetBytes($"{head}\r\n;product;One;\"two\nlines\";ceramics;18,50;EUR;1;1;1;;;no\r\n\r\n;service;Two;x;ceramics;1;EUR;;1;1;;;no\r\n"), 10);
        lines.Select(l => (l.Line, l[OfferColumns.Title])).ShouldBe([(2, "One"), (5, "Two")]);
        lines[0][OfferColumns.Price].ShouldBe("18,50");
    }

    [Fact]
    public void A_file_that_is_no_such_file_has_one_fault()
    {
        OfferFile.Read([0xFF, 0xC0, 0x80], 10).Fault!.Message.ShouldBe("Save the file as CSV in UTF-8.");
        OfferFile.Read([], 10).Fault!.Message.ShouldBe("The file is empty.");
        OfferFile.Read("number,kind"u8.ToArray(), 10).Fault.ShouldBe(new Fault(1, "title", "The column “{0}” is missing."));
        var rows = string.Join(',', OfferColumns.All) + "\n,x\n,y\n,z\n";
        OfferFile.Read(Encoding.UTF8.GetBytes(rows), 2).Fault.ShouldBe(new Fault(4, "", "The file has too many rows. Split it into several files."));
        OfferFile.Read(Encoding.UTF8.GetBytes(rows), 3).Lines.Count.ShouldBe(3);
    }

    private static async Task<byte[]> Write(params OfferInFile[] offers)
    {
        var file = new MemoryStream();
        await OfferFile.Write(file, offers.ToAsyncEnumerable(), CancellationToken.None);
        return file.ToArray();
    }
}
