namespace Marketplace.Reviews;

/// <summary>Options of the public ledger of reviews. Section <c>Reviews:Ledger</c>.</summary>
internal sealed class LedgerOptions
{
    /// <summary>The file of the keys that sign checkpoints, one a line; all hosts read it. Without it they are encrypted in the database.</summary>
    public string? KeyFile { get; set; }
}
