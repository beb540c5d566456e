namespace Marketplace.Accounts.FindRelations;

/// <summary>An account's last sign-in on a device. The device is known by the hash of a random number in its cookie.</summary>
internal sealed class DeviceUse(string deviceHash, long accountId)
{
    public string DeviceHash { get; private set; } = deviceHash;

    public long AccountId { get; private set; } = accountId;

    public DateTime SignedInAt { get; set; }
}
