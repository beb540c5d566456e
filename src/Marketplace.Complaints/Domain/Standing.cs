namespace Marketplace.Complaints.Domain;

/// <summary>Where a seller stands after the sale (rule REP-5), from the best to the worst.</summary>
internal enum StandingColour
{
    NotEnough,
    Green,
    Yellow,
    Orange,
    Red,
}

/// <summary>What shares of a seller's orders went wrong, over the days that count.</summary>
internal sealed record Standing(int Orders, int Claims, int Canceled, int Late, StandingOptions Limits)
{
    /// <summary>In percent of the orders, as the others.</summary>
    public decimal ClaimShare => Share(Claims);

    public decimal CanceledShare => Share(Canceled);

    public decimal LateShare => Share(Late);

    /// <summary>The worst of the three decides; with few orders nothing does.</summary>
    public StandingColour Colour => Orders < Limits.EnoughOrders
        ? StandingColour.NotEnough
        : new[]
        {
            ColourOf(Claims, Limits.GreenClaims, Limits.YellowClaims, Limits.OrangeClaims),
            ColourOf(Canceled, Limits.GreenCanceled, Limits.YellowCanceled, Limits.OrangeCanceled),
            ColourOf(Late, Limits.GreenLate, Limits.YellowLate, Limits.OrangeLate),
        }.Max();

    private StandingColour ColourOf(int cases, int green, int yellow, int orange) =>
        cases * 100L <= green * (long)Orders ? StandingColour.Green
        : cases * 100L <= yellow * (long)Orders ? StandingColour.Yellow
        : cases * 100L <= orange * (long)Orders ? StandingColour.Orange
        : StandingColour.Red;

    private decimal Share(int cases) => Orders == 0 ? 0 : cases * 100m / Orders;
}
