namespace Marketplace.Complaints.Domain;

/// <summary>Where a customer report stands. Stored by name.</summary>
internal enum CustomerReportState
{
    /// <summary>Shown; the customer can dispute it.</summary>
    Open,

    /// <summary>Shown; support decides.</summary>
    Disputed,

    /// <summary>Shown; support decided to keep it.</summary>
    Upheld,

    /// <summary>Support took it off the card.</summary>
    Removed,

    /// <summary>The seller withdrew it.</summary>
    Withdrawn,

    /// <summary>Its time is over.</summary>
    Lapsed,
}
