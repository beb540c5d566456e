using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.ReadAuditLog;

internal sealed record ReadAuditLogPage(IReadOnlyList<AuditLogEntry> Entries, long? Older);
