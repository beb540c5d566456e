namespace Marketplace.Contracts.Offers;

/// <summary>Why the law gives the buyer of an offer no right to withdraw (rule CMP-10). Source: Directive 2011/83/EU, Article 16, as far as a case holds from the order on.</summary>
public enum WithdrawalExemption
{
    /// <summary>Made to the buyer's specifications or personalised (16 c).</summary>
    MadeToMeasure,

    /// <summary>Goods that spoil or expire quickly (16 d).</summary>
    Perishable,

    /// <summary>A newspaper or a magazine, other than a subscription (16 j).</summary>
    Periodical,

    /// <summary>Accommodation, transport, catering or leisure on a fixed date (16 l).</summary>
    FixedDate,

    /// <summary>The price depends on the financial market (16 b).</summary>
    MarketPrice,
}

/// <summary>The words for <see cref="WithdrawalExemption"/>, in English.</summary>
public static class WithdrawalExemptions
{
    /// <summary>The case as its seller chooses it.</summary>
    public static string InWords(this WithdrawalExemption why) => why switch
    {
        WithdrawalExemption.MadeToMeasure => "No right: made to measure or personalised",
        WithdrawalExemption.Perishable => "No right: spoils or expires quickly",
        WithdrawalExemption.Periodical => "No right: newspaper or magazine",
        WithdrawalExemption.FixedDate => "No right: travel, catering or leisure on a fixed date",
        _ => "No right: the price follows the financial market",
    };

    /// <summary>The sentence that the buyer reads before they buy.</summary>
    public static string ToBuyer(this WithdrawalExemption why) => why switch
    {
        WithdrawalExemption.MadeToMeasure => "You can't withdraw from this purchase because it's made to measure or personalised.",
        WithdrawalExemption.Perishable => "You can't withdraw from this purchase because it spoils or expires quickly.",
        WithdrawalExemption.Periodical => "You can't withdraw from this purchase because it's a newspaper or a magazine.",
        WithdrawalExemption.FixedDate => "You can't withdraw from this purchase because it's for a fixed date.",
        _ => "You can't withdraw from this purchase because its price follows the financial market.",
    };

    /// <summary>Whether a case can apply to a product or a service.</summary>
    public static bool Fits(this WithdrawalExemption why, OfferKind kind) => why switch
    {
        WithdrawalExemption.FixedDate => kind == OfferKind.Service,
        WithdrawalExemption.Perishable or WithdrawalExemption.Periodical => kind == OfferKind.Product,
        _ => true,
    };
}
