using Marketplace.Contracts.Complaints;

namespace Marketplace.Complaints.Domain;

/// <summary>The shares of a seller's orders that went wrong in the counted days.</summary>
internal sealed record Standing(int Orders, int Claims, int Canceled, int Late, StandingOptions Limits)
{
    public static Standing Of(IEnumerable<StandingDay> days, StandingOptions limits)
    {
        var counted = days.ToList();
        return new Standing(counted.Sum(d => d.Orders), counted.Sum(d => d.Claims), counted.Sum(d => d.Canceled), counted.Sum(d => d.Late), limits);
    }

    /// <summary>A percentage of the orders, like the other shares.</summary>
    public decimal ClaimShare => Share(Claims);

    public decimal CanceledShare => Share(Canceled);

    public decimal LateShare => Share(Late);

    /// <summary>Set by the worst of the three shares, if there are enough orders.</summary>
    public StandingColour Colour => Orders < Limits.EnoughOrders
        ? StandingColour.NotEnough
        : new[] { ClaimColour, CanceledColour, LateColour }.Max();

    /// <summary>The colour of one share by itself.</summary>
    public StandingColour ClaimColour => ColourOf(Claims, Limits.GreenClaims, Limits.YellowClaims, Limits.OrangeClaims);

    public StandingColour CanceledColour => ColourOf(Canceled, Limits.GreenCanceled, Limits.YellowCanceled, Limits.OrangeCanceled);

    public StandingColour LateColour => ColourOf(Late, Limits.GreenLate, Limits.YellowLate, Limits.OrangeLate);

    private StandingColour ColourOf(int cases, int green, int yellow, int orange) =>
        cases * 100L <= green * (long)Orders ? StandingColour.Green
        : cases * 100L <= yellow * (long)Orders ? StandingColour.Yellow
        : cases * 100L <= orange * (long)Orders ? StandingColour.Orange
        : StandingColour.Red;

    private decimal Share(int cases) => Orders == 0 ? 0 : cases * 100m / Orders;
}
