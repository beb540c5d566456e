using Marketplace.Kernel.Domain;

namespace Marketplace.Reviews.Domain.Levels;

/// <summary>What an ended order adds to <see cref="SellerOrders"/>.</summary>
/// <param name="Day">The day of its end.</param>
/// <param name="Finished">0 or 1, like the others.</param>
/// <param name="Responded">Whether a response was due.</param>
/// <param name="InTime">Whether it came in time.</param>
internal sealed record OrderCount(int Day, int Finished, int Responded, int InTime)
{
    public static OrderCount None { get; } = new(SellerOrders.AllTime, 0, 0, 0);

    /// <summary>The changes of the summary rows if an order counts like this now, and counted like that before.</summary>
    public static IEnumerable<SumChange> Changes(long seller, OrderCount before, OrderCount now)
    {
        if (before == now) yield break;
        yield return Change(seller, SellerOrders.AllTime, now.Finished - before.Finished, now.Responded - before.Responded, now.InTime - before.InTime);
        if (before.Day == now.Day)
        {
            yield return Change(seller, now.Day, now.Finished - before.Finished, now.Responded - before.Responded, now.InTime - before.InTime);
            yield break;
        }
        if (before != None) yield return Change(seller, before.Day, -before.Finished, -before.Responded, -before.InTime);
        if (now != None) yield return Change(seller, now.Day, now.Finished, now.Responded, now.InTime);
    }

    public static SumChange Change(long seller, int day, int finished, int responded, int inTime) => new(
        typeof(SellerOrders), [seller, day], (nameof(SellerOrders.Finished), finished), (nameof(SellerOrders.Responded), responded), (nameof(SellerOrders.InTime), inTime));
}
