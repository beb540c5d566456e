namespace Marketplace.Contracts.Complaints;

/// <summary>A seller's standing after the sale (rule REP-5), from best to worst.</summary>
public enum StandingColour
{
    /// <summary>Too few orders to tell.</summary>
    NotEnough,

    /// <summary>Few orders went wrong.</summary>
    Green,

    /// <summary>Above the green limits.</summary>
    Yellow,

    /// <summary>Above the yellow limits.</summary>
    Orange,

    /// <summary>Above the orange limits.</summary>
    Red,
}

/// <summary>Reads sellers' standing after the sale. It changes as days pass, so no event tells it.</summary>
public interface IReadStandings
{
    /// <summary>The colours now; a seller without orders has <see cref="StandingColour.NotEnough"/>.</summary>
    /// <param name="sellers">The sellers.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<IReadOnlyDictionary<long, StandingColour>> Of(IReadOnlyCollection<long> sellers, CancellationToken cancel);

    /// <summary>The days that count now, oldest first; days without orders and claims are left out.</summary>
    /// <param name="sellerId">The seller.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<IReadOnlyList<StandingOfDay>> Days(long sellerId, CancellationToken cancel);
}

/// <summary>What the standing counts of one day.</summary>
/// <param name="Day">The UTC day when the orders were placed or the claims opened.</param>
/// <param name="Orders">Orders that count.</param>
/// <param name="Claims">Claims that count.</param>
/// <param name="Canceled">Orders canceled by the seller.</param>
/// <param name="Late">Orders sent late.</param>
public sealed record StandingOfDay(DateOnly Day, int Orders, int Claims, int Canceled, int Late);

/// <summary>The colours in words.</summary>
public static class StandingColours
{
    /// <summary>The colour's name in English; the key of its translations.</summary>
    public static string InWords(this StandingColour colour) => colour switch
    {
        StandingColour.NotEnough => "Not enough data",
        StandingColour.Green => "Green",
        StandingColour.Yellow => "Yellow",
        StandingColour.Orange => "Orange",
        _ => "Red",
    };
}
