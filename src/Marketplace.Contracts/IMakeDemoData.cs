namespace Marketplace.Contracts;

/// <summary>Creates one module's demo data through its own aggregates. Runs once, in Development, on an empty database.</summary>
public interface IMakeDemoData
{
    /// <summary>Modules run from lowest to highest; all events are delivered before the next one starts.</summary>
    int Order { get; }

    /// <summary>A hint for developers, printed at every start; or null.</summary>
    string? Hint => null;

    /// <summary>Creates the module's demo data.</summary>
    /// <param name="now">The current time, in UTC; all data is dated before it.</param>
    /// <param name="settle">Waits until all events raised so far are delivered.</param>
    /// <param name="cancel">Cancels the work.</param>
    Task Make(DateTime now, Func<Task> settle, CancellationToken cancel);
}
