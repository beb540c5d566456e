namespace Marketplace.Moderation.Domain;

internal enum AuditLogKind
{
    /// <summary>A page or file was opened.</summary>
    Read,

    /// <summary>An action was requested. Written before it is carried out, so that every action has an entry.</summary>
    Requested,

    /// <summary>The requested action was carried out.</summary>
    Done,

    /// <summary>The requested action was refused.</summary>
    Refused,
}

internal static class AuditLogKinds
{
    public static string InWords(this AuditLogKind kind) => kind switch
    {
        AuditLogKind.Read => "Viewed",
        AuditLogKind.Requested => "Requested",
        AuditLogKind.Done => "Completed",
        _ => "Refused",
    };
}
