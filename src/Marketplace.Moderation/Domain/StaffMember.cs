namespace Marketplace.Moderation.Domain;

/// <summary>Somebody of the staff who acts.</summary>
internal sealed record StaffMember(long Id, string Name);
