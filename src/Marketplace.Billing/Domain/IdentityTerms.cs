namespace Marketplace.Billing.Domain;

/// <param name="ConfirmEvery">How long a statement holds without confirmation.</param>
/// <param name="FirstReminder">How long before its end the seller is reminded first.</param>
/// <param name="LastReminder">How long before its end the seller is reminded again.</param>
/// <param name="PausesAfter">How long after its end selling pauses.</param>
internal sealed record IdentityTerms(TimeSpan ConfirmEvery, TimeSpan FirstReminder, TimeSpan LastReminder, TimeSpan PausesAfter)
{
    /// <summary>When something happens around this end: two reminders, one when it is due, and the pause.</summary>
    public IReadOnlyList<DateTime> Times(DateTime confirmBy) => [confirmBy - FirstReminder, confirmBy - LastReminder, confirmBy, confirmBy + PausesAfter];
}
