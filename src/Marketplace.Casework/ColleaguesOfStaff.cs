using Marketplace.Casework.Queue;
using Marketplace.Contracts.Accounts;

namespace Marketplace.Casework;

/// <summary>Whom a case can be handed over to.</summary>
public static class ColleaguesOfStaff
{
    private const int Most = 200;

    /// <summary>Everybody else who decides cases of this kind, by name.</summary>
    /// <param name="staff">Reads who works here.</param>
    /// <param name="kind">The kind of case.</param>
    /// <param name="me">Who hands it over.</param>
    /// <param name="cancel">Cancels the query.</param>
    public static async Task<IReadOnlyList<StaffAccount>> Colleagues(this IReadStaff staff, CaseKind kind, long me, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(staff);
        ArgumentNullException.ThrowIfNull(kind);
        return [.. (await staff.All(Most, cancel)).Where(s => s.AccountId != me && (kind.Role != Staff.Administrator || s.IsAdministrator))];
    }
}
