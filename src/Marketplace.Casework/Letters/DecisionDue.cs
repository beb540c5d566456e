using Marketplace.Kernel.Domain;

namespace Marketplace.Casework.Letters;

/// <summary>What those who wait for a decision are told about its time.</summary>
public static class DecisionDue
{
    /// <summary>The promise, or an honest sentence if its time has passed.</summary>
    /// <param name="promise">The sentence that names the time.</param>
    /// <param name="dueAt">When the decision is due, in UTC.</param>
    /// <param name="now">The current time, in UTC.</param>
    public static Sentence UnlessLate(this Sentence promise, DateTime dueAt, DateTime now) => now <= dueAt
        ? promise
        : new("This is taking longer than we promised: we said by {0}. You don't need to do anything.", dueAt);
}
