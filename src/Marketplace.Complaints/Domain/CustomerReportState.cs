namespace Marketplace.Complaints.Domain;

/// <summary>The state of a customer report. Stored by name.</summary>
internal enum CustomerReportState
{
    /// <summary>Shown; the customer can dispute it.</summary>
    Open,

    /// <summary>Shown; waiting for support's decision.</summary>
    Disputed,

    /// <summary>Shown; support decided to keep it.</summary>
    Upheld,

    /// <summary>Support removed it from the card.</summary>
    Removed,

    /// <summary>The seller withdrew it.</summary>
    Withdrawn,

    /// <summary>It expired.</summary>
    Lapsed,
}
