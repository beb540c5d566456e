namespace Marketplace.Moderation.Domain;

internal enum AuditLogKind
{
    /// <summary>A page or file was opened.</summary>
    Read,

    /// <summary>Something was asked for; written before it is done, so that nothing is done without it.</summary>
    Asked,

    /// <summary>What was asked for was done.</summary>
    Done,

    /// <summary>What was asked for was refused.</summary>
    Refused,
}
