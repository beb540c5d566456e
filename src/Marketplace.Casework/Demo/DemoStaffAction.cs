namespace Marketplace.Casework.Demo;

/// <summary>A form that a member of the demo market's staff posted.</summary>
/// <param name="By">The staff member.</param>
/// <param name="Path">Where it was posted to.</param>
/// <param name="Fields">The posted fields.</param>
/// <param name="At">When.</param>
/// <param name="LedTo">The page that the action led to; empty if the log doesn't need it.</param>
public sealed record DemoStaffAction(StaffMember By, string Path, IReadOnlyDictionary<string, string> Fields, DateTime At, string LedTo);
