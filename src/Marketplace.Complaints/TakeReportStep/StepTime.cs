namespace Marketplace.Complaints.TakeReportStep;

/// <param name="QueuedAs">A dispute's place in the queue.</param>
/// <param name="DecidedWithin">How soon support decides.</param>
/// <param name="Now">When, in UTC.</param>
internal sealed record StepTime(long QueuedAs, TimeSpan DecidedWithin, DateTime Now);
