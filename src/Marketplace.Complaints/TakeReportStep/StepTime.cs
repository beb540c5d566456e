namespace Marketplace.Complaints.TakeReportStep;

/// <param name="QueuedAs">A dispute's place in the queue.</param>
/// <param name="DecidedWithin">How long support has to decide.</param>
/// <param name="Now">The current time, in UTC.</param>
internal sealed record StepTime(long QueuedAs, TimeSpan DecidedWithin, DateTime Now);
