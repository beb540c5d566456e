using Marketplace.Casework.Queue;
using Marketplace.Kernel.Domain;

namespace Marketplace.Casework;

/// <summary>The head of a case's page: its state, who has it, and the button to take it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Path">Its own path.</param>
/// <param name="Title">The page's heading.</param>
/// <param name="State">The state, in English.</param>
/// <param name="Look">The CSS class of the state.</param>
/// <param name="Viewer">The signed-in staff member.</param>
/// <param name="Now">The current time, in UTC.</param>
public sealed record CaseHead(StaffCase Case, string Path, Sentence Title, string State, string Look, StaffMember Viewer, DateTime Now)
{
    /// <summary>What the heading says; null for the title.</summary>
    public Sentence? Heading { get; init; }

    /// <summary>The kind and the number, below the heading; null if the title says them.</summary>
    public Sentence? Below { get; init; }

    /// <summary>The page of the case that comes next in the queue.</summary>
    public string Next => !IsOpen ? "/admin/cases/next"
        : $"/admin/cases/next?after={new QueuePlace(Case.Priority + (IsLate ? 0 : QueuePlace.OnTime), Case.DueAt, Case.Id)}";

    /// <summary>Whether it is waiting for a decision.</summary>
    public bool IsOpen => Case.IsQueued;

    /// <summary>Whether the viewer has it.</summary>
    public bool IsMine => IsOpen && Case.IsClaimedBy(Viewer.Id, Now);

    /// <summary>Whether a colleague has it.</summary>
    public bool IsOthers => IsOpen && Case.IsClaimedByOther(Viewer.Id, Now);

    /// <summary>Whether it is overdue.</summary>
    public bool IsLate => Case.DueAt < Now;

    /// <summary>Who has it, and until when.</summary>
    public Sentence Holder => IsMine ? new("yours until {0}", Case.ClaimedUntil!.Value)
        : IsOthers ? new("taken by {0} until {1}", Case.ClaimedByName!, Case.ClaimedUntil!.Value)
        : new("not taken");

    /// <summary>Why the viewer can't decide it, or null.</summary>
    public string? Recusal => IsOpen ? Case.WhyNot(Viewer.Id) : null;
}
