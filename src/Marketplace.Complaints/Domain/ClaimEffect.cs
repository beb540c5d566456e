namespace Marketplace.Complaints.Domain;

/// <summary>A claim's effect on its seller's standing (rules CMP-5 and CMP-6).</summary>
internal enum ClaimEffect
{
    /// <summary>No effect: it was solved in time, or there is still time.</summary>
    None,

    /// <summary>It counts: it was not solved in time, or support decided for the buyer.</summary>
    Counts,

    /// <summary>It never counts: the buyer changed their mind.</summary>
    Remorse,

    /// <summary>It does not count: support decided for the seller, or the parties settled it.</summary>
    DecidedForSeller,

    /// <summary>It does not count: the buyer did not respond.</summary>
    Silence,

    /// <summary>It no longer counts: it was found untrue.</summary>
    Untrue,

    /// <summary>It never counts: the buyer withdrew from the contract.</summary>
    Withdrawn,

    /// <summary>It doesn't count: the buyer closed it before support decided.</summary>
    Dropped,

    /// <summary>It doesn't count: an earlier claim about the same order already does.</summary>
    Repeated,
}
