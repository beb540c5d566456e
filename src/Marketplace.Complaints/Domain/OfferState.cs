namespace Marketplace.Complaints.Domain;

/// <summary>The state of an offer. Stored by name.</summary>
internal enum OfferState
{
    Pending,
    Accepted,
    Declined,

    /// <summary>The buyer asked for a different percentage.</summary>
    Countered,

    /// <summary>The buyer did not answer in time.</summary>
    Lapsed,

    /// <summary>It was withdrawn, or the claim continued without it.</summary>
    Withdrawn,
}
