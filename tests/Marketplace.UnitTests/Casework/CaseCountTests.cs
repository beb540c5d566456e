using System.Globalization;
using Marketplace.Casework.Letters;
using Marketplace.Casework.Queue;
using Marketplace.Kernel.Domain;

namespace Marketplace.UnitTests.Casework;

public sealed class CaseCountTests
{
    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);

    [Fact, Trait("Rule", "MOD-13")]
    public void A_number_that_was_not_counted_to_its_end_says_so()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en");
        (CaseCount.Shown(1000), CaseCount.Shown(1001)).ShouldBe(("1,000", "1,000+"));
    }

    [Fact, Trait("Rule", "MOD-6")]
    public void Who_waits_reads_the_promise_until_its_time_has_passed_and_then_the_truth()
    {
        var promise = new Sentence("Support will decide by {0}.", Noon);
        promise.UnlessLate(Noon, Noon).ShouldBe(promise);
        promise.UnlessLate(Noon, Noon.AddTicks(1)).ToString().ShouldBe("This is taking longer than we promised: we said by 2 Mar 2026, 12:00 UTC. You don't need to do anything.");
    }
}
