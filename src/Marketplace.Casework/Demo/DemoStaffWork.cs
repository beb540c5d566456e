namespace Marketplace.Casework.Demo;

/// <summary>What the demo market's staff did. Each module's demo data notes it; at the end it goes into the audit log in the order of its time.</summary>
public sealed class DemoStaffWork
{
    private readonly List<DemoStaffAction> actions = [];

    /// <summary>All of it, the oldest first.</summary>
    public IEnumerable<DemoStaffAction> InOrder => actions.OrderBy(a => a.At);

    /// <summary>Notes an action.</summary>
    /// <param name="by">The staff member.</param>
    /// <param name="path">The path that the action's form is posted to.</param>
    /// <param name="fields">The posted fields.</param>
    /// <param name="at">When.</param>
    /// <param name="ledTo">The page of what it made.</param>
    public void Note(StaffMember by, string path, Dictionary<string, string> fields, DateTime at, string ledTo = "") =>
        actions.Add(new DemoStaffAction(by, path, fields, at, ledTo));
}
