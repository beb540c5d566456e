namespace Marketplace.Casework;

/// <summary>A staff member who works on a case.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">The public name.</param>
public sealed record StaffMember(long Id, string Name);
