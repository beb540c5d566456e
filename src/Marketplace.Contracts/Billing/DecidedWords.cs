namespace Marketplace.Contracts.Billing;

/// <summary>What a seller is told about support's decisions on their money and identity, in English.</summary>
public static class DecidedWords
{
    /// <summary>The outcome of an objection to a hold; {0} is the amount, {1} the order's title.</summary>
    public static string OfHold(bool isReleased) => isReleased ? "Support released {0} for “{1}”." : "Support kept the hold of {0} for “{1}”.";

    /// <summary>What follows from it.</summary>
    public static string AfterHold(bool isReleased) => isReleased ? "The money is available to you now." : "The money stays held until the date on the order's page.";

    /// <summary>The outcome of a check of a seller's identity.</summary>
    public static string OfIdentity(bool isConfirmed) => isConfirmed ? "Support has confirmed your details. Your offers can be bought again." : "Support asks you to correct your details.";
}
