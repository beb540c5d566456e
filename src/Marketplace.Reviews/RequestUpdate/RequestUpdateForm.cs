namespace Marketplace.Reviews.RequestUpdate;

/// <summary>It has no words of the seller's own: the platform's words go to the buyer (rule REV-7).</summary>
internal sealed class RequestUpdateForm
{
    public long? Version { get; set; }
}
