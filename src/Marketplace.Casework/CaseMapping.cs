using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Casework;

/// <summary>The indexes behind the staff queue.</summary>
public static class CaseMapping
{
    /// <summary>Lets the cases be listed in the queue's order, counted, and found by who has them.</summary>
    /// <typeparam name="TCase">The kind of case.</typeparam>
    /// <param name="builder">The case's mapping.</param>
    /// <param name="isQueued">The SQL condition of a case that waits for a decision.</param>
    public static void HasQueue<TCase>(this EntityTypeBuilder<TCase> builder, string isQueued) where TCase : StaffCase
    {
        ArgumentNullException.ThrowIfNull(builder);
        // With everything that is counted, for the tabs and by week, so counting reads the index alone.
        builder.HasIndex(c => new { c.Priority, c.DueAt, c.Id, c.ClaimedById, c.ClaimedUntil, c.QueuedAs }, "Queue").HasFilter(isQueued);
        builder.HasMine();
        builder.HasIndex(c => new { c.DecidedAt, c.Id }, "Decided").HasFilter("[DecidedAt] IS NOT NULL");
    }

    /// <summary>Lets the cases be found by who has them.</summary>
    /// <typeparam name="TCase">The kind of case.</typeparam>
    /// <param name="builder">The case's mapping.</param>
    public static void HasMine<TCase>(this EntityTypeBuilder<TCase> builder) where TCase : StaffCase
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.HasIndex(c => new { c.ClaimedById, c.Priority, c.DueAt }).HasFilter("[ClaimedById] IS NOT NULL");
    }
}
