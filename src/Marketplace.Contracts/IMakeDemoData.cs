namespace Marketplace.Contracts;

/// <summary>Fills one module with a believable small market, through its own aggregates. Runs once, in Development, on an empty database.</summary>
public interface IMakeDemoData
{
    /// <summary>The modules are filled from the lowest to the highest; between two of them all events are delivered.</summary>
    int Order { get; }

    /// <summary>What somebody who has just started the host should know of it, or null; printed at every start.</summary>
    string? Hint => null;

    /// <summary>Makes the module's share of the market.</summary>
    /// <param name="now">The present, in UTC; everything made lies before it.</param>
    /// <param name="settle">Waits until all events raised so far are delivered everywhere.</param>
    /// <param name="cancel">Stops the work.</param>
    Task Make(DateTime now, Func<Task> settle, CancellationToken cancel);
}
