namespace Marketplace.Casework.Queue;

/// <summary>One case, to be counted with the others of its module.</summary>
public sealed class CaseMark
{
    /// <summary>The kind's key.</summary>
    public required string Kind { get; init; }

    /// <summary>Whether it is overdue.</summary>
    public required bool IsOverdue { get; init; }

    /// <summary>Whether the viewer has taken it.</summary>
    public required bool IsMine { get; init; }
}
