namespace Marketplace.Billing.Domain;

/// <summary>A regular job that is done for one of its times.</summary>
/// <param name="Job">The job.</param>
/// <param name="At">The day or month that it was done for, in UTC.</param>
internal sealed record CompletedRun(string Job, DateTime At);
