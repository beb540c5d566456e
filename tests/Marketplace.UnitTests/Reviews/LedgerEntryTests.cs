using System.Text;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Reviews;
using Marketplace.Ledger;
using Marketplace.Reviews.Domain.Ledger;

namespace Marketplace.UnitTests.Reviews;

public sealed class LedgerEntryTests
{
    private static readonly byte[] Some = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Fact]
    [Trait("Rule", "REP-8")]
    public void An_entry_is_one_line_that_never_changes_its_form()
    {
        var head = Head();
        var line = head.Next(Pending(1, LedgerKind.ReplyChanged, new(5, 4, 3), counts: true, null, reply: Some)).Write();
        Encoding.UTF8.GetString(line).ShouldBe(
            """{"v":1,"kind":"replyChanged","shop":"tomas-keramik","seq":1,"review":"1","day":"2026-03-02","ratings":[5,4,3],"counts":true,"totals":[1,1,0,0,5,4,3],"reply":"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="}""");
        head.Reach(MerkleTree.Leaf(line));
        var decision = head.Next(Pending(1, LedgerKind.Decision, new(5, 4, 3), counts: false, new(5, 4, 3), Ruling.Delete, DeletionReason.Blackmail)).Write();
        Encoding.UTF8.GetString(decision).ShouldBe(
            $$"""{"v":1,"kind":"decision","shop":"tomas-keramik","seq":2,"before":"{{Convert.ToBase64String(MerkleTree.Leaf(line))}}","review":"1","day":"2026-03-02","ratings":[5,4,3],"counts":false,"totals":[0,0,0,0,0,0,0],"ruling":"Delete","rule":"Blackmail"}""");
        LedgerLine.Read(decision).Write().ShouldBe(decision);
        Encoding.UTF8.GetString(LedgerLine.OfDay(new DateOnly(2026, 3, 2), 7, Some).Write()).ShouldBe(
            """{"v":1,"kind":"day","day":"2026-03-02","sellers":7,"root":"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="}""");
        foreach (var wrong in new[] { "", "{", "null", "[]", "{\"v\":1}" }) Should.Throw<FormatException>(() => LedgerLine.Read(Encoding.UTF8.GetBytes(wrong)), wrong);
    }

    [Fact]
    [Trait("Rule", "REP-8")]
    public void The_longest_entry_fits_its_column()
    {
        var longest = new PendingEntry
        {
            ReviewId = long.MaxValue,
            Turn = 1,
            SellerId = 1,
            Shop = new string('x', 200),
            Kind = LedgerKind.Decision,
            Ratings = new(5, 5, 5),
            Counts = false,
            Change = new(int.MinValue, int.MinValue, int.MinValue, int.MinValue, int.MinValue, int.MinValue, int.MinValue),
            At = DateTime.MaxValue,
            Ruling = Enum.GetValues<Ruling>().MaxBy(r => r.ToString().Length),
            Rule = Enum.GetValues<DeletionReason>().MaxBy(r => r.ToString().Length),
            Comment = Some,
            Reply = Some,
        };
        LedgerLine.Of(longest, long.MaxValue, Some, longest.Change).Write().Length.ShouldBeLessThan(LedgerEntry.LongestLine);
    }

    [Fact]
    [Trait("Rule", "REP-8")]
    public void A_chain_notices_what_does_not_follow()
    {
        var lines = Chain();
        Fault(lines).ShouldBeNull();
        Fault([lines[0], lines[2]]).ShouldBe("number 3 follows number 1");
        Fault([lines[0], lines[2], lines[1]]).ShouldNotBeNull();
        Fault([lines[0], lines[1], lines[1]]).ShouldBe("number 2 follows number 2");
        Fault([lines[0], lines[1] with { Ratings = [5, 5, 5] }, lines[2]]).ShouldBe("the totals do not follow from the ratings");
        Fault([lines[0], lines[1] with { Counts = false }, lines[2]]).ShouldBe("the totals do not follow from the ratings");
        Fault([lines[0], lines[1] with { Day = "2026-03-01" }, lines[2]]).ShouldBe("the hash of the seller's entry before is not right");
        Fault([lines[0], lines[1] with { Kind = "published" }, lines[2]]).ShouldBe("it publishes a review again");
        Fault([lines[0], lines[1] with { Review = "2" }, lines[2]]).ShouldBe("it is about a review that was never published");
    }

    private static string? Fault(IEnumerable<LedgerLine> lines)
    {
        var chain = new SellerChain();
        return lines.Select(line => chain.Fault(line, MerkleTree.Leaf(line.Write()))).FirstOrDefault(fault => fault is not null);
    }

    private static List<LedgerLine> Chain()
    {
        var (head, lines) = (Head(), new List<LedgerLine>());
        Add(Pending(1, LedgerKind.Published, new(1, 2, 1), counts: true, null));
        Add(Pending(1, LedgerKind.Edited, new(4, 4, 4), counts: true, new(1, 2, 1)));
        Add(Pending(1, LedgerKind.Withdrawn, new(4, 4, 4), counts: false, new(4, 4, 4)));
        return lines;

        void Add(PendingEntry pending)
        {
            lines.Add(head.Next(pending));
            head.Reach(MerkleTree.Leaf(lines[^1].Write()));
        }
    }

    private static LedgerHead Head() => new() { SellerId = 7, Shop = "tomas-keramik", Number = 0 };

    private static PendingEntry Pending(long review, LedgerKind kind, Ratings ratings, bool counts, Ratings? before, Ruling? ruling = null, DeletionReason? rule = null, byte[]? reply = null) => new()
    {
        ReviewId = review,
        Turn = 1,
        SellerId = 7,
        Shop = "tomas-keramik",
        Kind = kind,
        Ratings = ratings,
        Counts = counts,
        Change = LedgerTotals.Of(counts ? ratings : null) - LedgerTotals.Of(before),
        At = new DateTime(2026, 3, 2, 23, 0, 0, DateTimeKind.Utc),
        Ruling = ruling,
        Rule = rule,
        Reply = reply,
    };
}
