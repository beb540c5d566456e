using Marketplace.Kernel.Domain;

namespace Marketplace.Accounts.ReadSessions;

/// <param name="Rows">The current session first, then the most recently used.</param>
internal sealed record ReadSessionsPage(IReadOnlyList<SessionRow> Rows);

internal sealed record SessionRow(long Id, string Browser, string Platform, DateTime BeganAt, DateTime SeenAt, bool IsCurrent)
{
    public string Number => new Number(Id).ToString();
}
