using System.Reflection;
using Marketplace.Moderation.Domain;

namespace Marketplace.UnitTests.Moderation;

[Trait("Rule", "MOD-11")]
public sealed class AuditLogEntryTests
{
    [Fact]
    public void Each_entry_follows_from_the_one_before()
    {
        var log = Log(5);
        log[0].Before.ShouldBe(AuditLogEntry.Origin);
        Faults(log).ShouldBeEmpty();
        log.Select(e => e.Position).ShouldBe([1, 2, 3, 4, 5]);
    }

    [Theory]
    [InlineData(nameof(AuditLogEntry.StaffId), 99L)]
    [InlineData(nameof(AuditLogEntry.StaffName), "somebody else")]
    [InlineData(nameof(AuditLogEntry.Path), "GET /admin/nothing")]
    [InlineData(nameof(AuditLogEntry.Details), "")]
    [InlineData(nameof(AuditLogEntry.Kind), AuditLogKind.Refused)]
    [InlineData(nameof(AuditLogEntry.Answers), 1L)]
    [InlineData(nameof(AuditLogEntry.Hash), "0000000000000000000000000000000000000000000000000000000000000000")]
    internal void A_changed_entry_is_named(string field, object value)
    {
        var log = Log(5);
        Set(log[2], field, value);
        Faults(log)[0].ShouldBe((3, "it was changed"));
    }

    [Fact]
    public void A_changed_time_is_named()
    {
        var log = Log(3);
        Set(log[1], nameof(AuditLogEntry.At), log[1].At.AddMilliseconds(1));
        Faults(log)[0].ShouldBe((2, "it was changed"));
    }

    [Fact]
    public void An_entry_is_never_earlier_than_the_one_before()
    {
        var first = AuditLogEntry.After(null, Example.Ruth, AuditLogKind.Read, "GET /admin", "", Example.Noon);
        AuditLogEntry.After(first, Example.Victor, AuditLogKind.Read, "GET /admin", "", Example.Noon.AddSeconds(-1)).At.ShouldBe(Example.Noon);
        AuditLogEntry.After(first, Example.Victor, AuditLogKind.Read, "GET /admin", "", Example.Noon.AddSeconds(1)).At.ShouldBe(Example.Noon.AddSeconds(1));
    }

    [Fact]
    public void A_missing_entry_is_noticed_at_the_next()
    {
        var log = Log(5);
        log.RemoveAt(2);
        Faults(log)[0].ShouldBe((4, "an entry before it is missing"));
    }

    [Fact]
    public void Whoever_writes_an_entry_anew_breaks_the_next()
    {
        var log = Log(5);
        log[2] = AuditLogEntry.After(log[1], Example.Victor, AuditLogKind.Done, "POST /admin/cases/X/decision", "", Example.Noon);
        Faults(log)[0].ShouldBe((4, "its hash doesn't match the entry before it"));
    }

    [Fact]
    public void Fields_cannot_be_shifted_into_each_other()
    {
        var one = AuditLogEntry.After(null, Example.Ruth, AuditLogKind.Read, "ab", "c", Example.Noon);
        var other = AuditLogEntry.After(null, Example.Ruth, AuditLogKind.Read, "a", "bc", Example.Noon);
        one.Hash.ShouldNotBe(other.Hash);
    }

    [Fact]
    public void What_is_too_long_is_cut_before_it_is_hashed()
    {
        var entry = AuditLogEntry.After(null, Example.Ruth, AuditLogKind.Requested, new string('p', 5000), new string('d', 50_000), Example.Noon.AddTicks(7));
        (entry.Path.Length, entry.Details.Length).ShouldBe((AuditLogEntry.LongestPath, AuditLogEntry.LongestDetails));
        entry.At.ShouldBe(Example.Noon);
        entry.Details.ShouldContain("sha256:");
        entry.FaultAfter(null).ShouldBeNull();
    }

    private static List<AuditLogEntry> Log(int entries)
    {
        var log = new List<AuditLogEntry>();
        for (var i = 0; i < entries; i++)
        {
            log.Add(AuditLogEntry.After(log.LastOrDefault(), Example.Ruth, AuditLogKind.Requested, $"POST /admin/cases/{i}/claim", "{\"a\":1}", Example.Noon.AddMinutes(i)));
        }
        return log;
    }

    private static List<(long Position, string Fault)> Faults(List<AuditLogEntry> log) =>
        [.. log.Select((entry, i) => (entry.Position, Fault: entry.FaultAfter(i == 0 ? null : log[i - 1])!)).Where(f => f.Fault is not null)];

    private static void Set(AuditLogEntry entry, string field, object value) =>
        typeof(AuditLogEntry).GetProperty(field)!.SetValue(entry, value, BindingFlags.NonPublic | BindingFlags.Instance, null, null, null);
}
