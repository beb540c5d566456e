namespace Marketplace.Contracts.Complaints;

/// <summary>What a seller reports about a customer (rule CMP-8).</summary>
public enum CustomerReportType
{
    /// <summary>The customer deceived the seller, for example with a stolen card or a false name.</summary>
    Fraud,

    /// <summary>The customer did not pay.</summary>
    NotPaid,

    /// <summary>The customer refused the delivery.</summary>
    RefusedDelivery,

    /// <summary>The customer made an untrue claim.</summary>
    UntrueClaim,

    /// <summary>The customer insulted the seller.</summary>
    Insults,

    /// <summary>The customer asked to deal outside the marketplace.</summary>
    OffSite,

    /// <summary>The customer demanded something with a threat, such as a bad rating.</summary>
    Extortion,
}

/// <summary>What support decides about a disputed report.</summary>
public enum CustomerReportRuling
{
    /// <summary>The report stays on the customer's card.</summary>
    Keep,

    /// <summary>The report is removed from the customer's card.</summary>
    Remove,
}
