using System.Linq.Expressions;

namespace Marketplace.Casework;

/// <summary>What every kind of case provides for the queue and its pages.</summary>
/// <typeparam name="TCase">The kind of case.</typeparam>
public interface IStaffCase<TCase> where TCase : StaffCase
{
    /// <summary>The cases that a staff member can open: all that they are no party of. The query form of not <see cref="StaffCase.IsParty"/>.</summary>
    /// <param name="staffId">The account.</param>
    static abstract Expression<Func<TCase, bool>> IsForeignTo(long staffId);
}
