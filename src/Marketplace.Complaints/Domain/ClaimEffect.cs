namespace Marketplace.Complaints.Domain;

/// <summary>What a claim does to its seller's standing (rules CMP-5 and CMP-6).</summary>
internal enum ClaimEffect
{
    /// <summary>Nothing so far: it was solved in time, or its time is not over.</summary>
    None,

    /// <summary>It counts: it was not solved in time, or support decided for the buyer.</summary>
    Counts,

    /// <summary>It never counts: the buyer changed their mind.</summary>
    Remorse,

    /// <summary>It does not count: support decided for the seller, or the sides settled it.</summary>
    DecidedForSeller,

    /// <summary>It does not count: the buyer did not respond.</summary>
    Silence,

    /// <summary>It no longer counts: it was found untrue.</summary>
    Untrue,

    /// <summary>It never counts: the buyer withdrew from the contract.</summary>
    Withdrawn,
}
