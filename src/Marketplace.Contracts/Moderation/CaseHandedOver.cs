namespace Marketplace.Contracts.Moderation;

/// <summary>A staff member gave a case that they had taken to a colleague (rule MOD-6).</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Path">Its page.</param>
/// <param name="ToId">The colleague.</param>
/// <param name="ByName">Who gave it.</param>
/// <param name="Note">A note for the colleague; may be empty.</param>
/// <param name="DueAt">When the decision is due, in UTC.</param>
[EventName("moderation.case-handed-over")]
public sealed record CaseHandedOver(long CaseId, string Path, long ToId, string ByName, string Note, DateTime DueAt) : DomainEvent;
