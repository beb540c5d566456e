using Marketplace.Kernel.Domain;

namespace Marketplace.Kernel.Persistence;

/// <summary>One event on its way to one handler. The row is deleted when the handler is done.</summary>
public sealed class OutboxMessage
{
    /// <summary>The row's id.</summary>
    public long Id { get; init; }

    /// <summary>The event's id, the same for all its handlers.</summary>
    public long EventId { get; init; }

    /// <summary>The event's stable name.</summary>
    public required string Name { get; init; }

    /// <summary>The handler's stable name.</summary>
    public required string Handler { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>The W3C trace in which it was raised, if any.</summary>
    public string? TraceParent { get; init; }

    /// <summary>When the event happened, in UTC.</summary>
    public DateTime OccurredAt { get; init; }

    /// <summary>How often it was claimed.</summary>
    public int Attempts { get; set; }

    /// <summary>When a host may claim it next, in UTC: the end of a lease or of a pause. Null if parked.</summary>
    public DateTime? DueAt { get; set; }

    /// <summary>The host that claimed it last.</summary>
    public long Claim { get; set; }

    /// <summary>When it was parked for staff, in UTC.</summary>
    public DateTime? ParkedAt { get; set; }

    /// <summary>The last error.</summary>
    public string? Error { get; set; }
}
