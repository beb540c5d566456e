namespace Marketplace.Casework;

/// <summary>The cases of one kind, for the one queue of the staff.</summary>
public interface ICaseSource
{
    /// <summary>The kind.</summary>
    CaseKind Kind { get; }

    /// <summary>The reasons by which the list can be narrowed: values and English texts; none where there is one reason alone.</summary>
    IReadOnlyList<(string Value, string Text)> Reasons { get; }

    /// <summary>So many cases: the open ones by urgency and age, the decided ones from the latest on.</summary>
    Task<IReadOnlyList<CaseRow>> Find(CaseSearch search, int most, CancellationToken cancel);

    /// <summary>How many wait for a decision, counted up to <paramref name="most"/>.</summary>
    Task<int> CountOpen(int most, CancellationToken cancel);

    /// <summary>Those of the cases that are this person's own.</summary>
    Task<IReadOnlyList<long>> OwnAmong(IReadOnlyCollection<long> cases, long staffId, CancellationToken cancel);
}
