namespace Marketplace.Contracts.Orders;

/// <summary>What the buyer and the seller are told about a decision on an order's amount, in English.</summary>
public static class AmountWords
{
    /// <summary>The outcome; {0} is the order's title, {1} the new amount.</summary>
    public static string Told(bool isApproved) => isApproved ? "Support changed the amount of “{0}” to {1}." : "Support kept the amount of “{0}” as it was.";
}
