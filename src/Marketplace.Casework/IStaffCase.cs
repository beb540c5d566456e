using System.Linq.Expressions;

namespace Marketplace.Casework;

/// <summary>What a kind of case tells the queue and its pages about itself.</summary>
/// <typeparam name="TCase">The kind of case.</typeparam>
public interface IStaffCase<TCase> where TCase : StaffCase
{
    /// <summary>The cases that somebody of the staff may open: all but those of their own. In a query, the same as <see cref="StaffCase.IsParty"/> denied.</summary>
    /// <param name="staffId">The account.</param>
    static abstract Expression<Func<TCase, bool>> IsForeignTo(long staffId);
}
