namespace Marketplace.Accounts.FindRelations;

/// <summary>Two accounts that signed in on the same device within a day. Which device is not kept.</summary>
internal sealed class SharedDevice(long lowId, long highId)
{
    public long LowId { get; private set; } = lowId;

    public long HighId { get; private set; } = highId;

    /// <summary>When the later of the two signed in.</summary>
    public DateTime At { get; set; }
}
