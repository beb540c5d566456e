using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.ReadStaffLog;

internal sealed record ReadStaffLogPage(IReadOnlyList<LogEntry> Entries, long? Older);
