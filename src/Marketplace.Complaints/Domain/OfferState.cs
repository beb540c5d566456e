namespace Marketplace.Complaints.Domain;

/// <summary>What became of an offer. Stored by name.</summary>
internal enum OfferState
{
    Pending,
    Accepted,
    Declined,

    /// <summary>The buyer asked for another share instead.</summary>
    Countered,

    /// <summary>The buyer did not answer in time.</summary>
    Lapsed,

    /// <summary>Whoever made it took it back, or the claim took another way.</summary>
    Withdrawn,
}
