using Marketplace.Billing.Domain;
using Marketplace.Casework.Letters;
using Marketplace.Kernel.Domain;

namespace Marketplace.Billing.Shown;

/// <summary>What a seller reads about support's check of who they are.</summary>
/// <param name="Check">The check.</param>
/// <param name="Gaps">What is missing now.</param>
/// <param name="Limits">The limits.</param>
internal sealed record CheckNote(IdentityCheck Check, IdentityGaps Gaps, IdentityLimits Limits)
{
    public bool IsPaused => Check.IsPaused;

    /// <summary>Whether a seller's home page says it, too.</summary>
    public bool IsUrgent => Check.State != IdentityCheckState.Confirmed;

    public Sentence Head => Check.State switch
    {
        _ when IsPaused => new("Nobody can buy your offers for now."),
        IdentityCheckState.Confirmed => new("Support has confirmed your details."),
        _ => new("Support will soon check who you are."),
    };

    public Sentence Text => Check.State switch
    {
        IdentityCheckState.Incomplete => new("You've sold so much this year that support has to check who you are. Complete your details first."),
        IdentityCheckState.Open => new("You've sold so much this year that support is checking who you are. Support decides by {0}. You don't need to do anything.", Check.DueAt),
        IdentityCheckState.Corrections => new("Support asks you to correct your details: {0}", ReasonParts.Say(Check.Reasons)),
        IdentityCheckState.Confirmed => new("If you change your name, address, tax number or date of birth, support checks them again. Selling pauses until then."),
        _ => new("At {0} sales and {1} in a calendar year, selling pauses until support has checked who you are. Support checks your name, address, tax number, date of birth and payout account.", Limits.Sales, Limits.AmountIn(Check.Currency)),
    };

    /// <summary>What follows; null if that is said already.</summary>
    public Sentence? Next => Check.State switch
    {
        IdentityCheckState.Corrections => new("Once you've saved them, support checks again."),
        IdentityCheckState.Ahead when Gaps == IdentityGaps.None => new("All of this is complete. Check that it's right to keep the pause short."),
        IdentityCheckState.Ahead => new("Complete what is missing now to keep the pause short."),
        _ => null,
    };

    /// <summary>The pages where something is missing, or has to be corrected.</summary>
    public IEnumerable<(string Text, string Path)> Pages
    {
        get
        {
            var asked = Check.State == IdentityCheckState.Corrections ? ~IdentityGaps.None : Gaps;
            if (asked.HasFlag(IdentityGaps.Details)) yield return ("Seller details", "/shop/identity");
            if (asked.HasFlag(IdentityGaps.Tax)) yield return ("Tax details", "/shop/earnings/details");
            if (asked.HasFlag(IdentityGaps.Account)) yield return ("Payout account", "/shop/earnings/account");
        }
    }
}
