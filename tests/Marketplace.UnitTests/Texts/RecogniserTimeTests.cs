using System.Diagnostics;
using Marketplace.Texts;

namespace Marketplace.UnitTests.Texts;

/// <summary>Not in parallel, because other tests would affect the times.</summary>
[CollectionDefinition(nameof(RecogniserTimeTests), DisableParallelization = true)]
[Collection(nameof(RecogniserTimeTests))]
public sealed class RecogniserTimeTests
{
    private const int HostileLength = 10_000;
    private const int MostRuns = 40;

    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(50);

    public static TheoryData<string> Hostile =>
    [
        "a ", "x", "@", "a@b.", "at dot ", "w.h.a.t.", "w h a t s a p ", "1,", "+1 ", "(0", "12 34 56 78 90 ", "600 123 456 a ", "one two ", "5 stars if refund or ", "no me pay whatsapp ",
        "\n", "\"logo ", "\u0430", "\u2B50", "\u200B", "\uD835\uDC30", "www.a/", "double ", "e-mail ",
    ];

    [Theory]
    [Trait("Rule", "MSG-5")]
    [MemberData(nameof(Hostile))]
    public void Offers_to_go_outside_are_found_in_time_in_any_text(string piece) => TimeOf(OffSiteRecogniser.Find, piece).ShouldBeLessThan(Longest);

    [Theory]
    [Trait("Rule", "MSG-6")]
    [MemberData(nameof(Hostile))]
    public void Pressure_is_found_in_time_in_any_text(string piece) => TimeOf(RatingPressureRecogniser.Find, piece).ShouldBeLessThan(Longest);

    /// <summary>The shortest of several runs, to ignore other load on the machine.</summary>
    private static TimeSpan TimeOf(Func<string, IReadOnlyList<string>> find, string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, HostileLength / piece.Length));
        var shortest = TimeSpan.MaxValue;
        for (var run = 0; run < MostRuns && shortest >= Longest; run++)
        {
            var start = Stopwatch.GetTimestamp();
            find(text);
            if (Stopwatch.GetElapsedTime(start) is var time && time < shortest) shortest = time;
        }
        return shortest;
    }
}
