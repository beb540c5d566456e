namespace Marketplace.Contracts.Messages;

/// <summary>Reads where support gets its email.</summary>
public interface IReadSupportAddress
{
    /// <summary>The address; null if none is configured.</summary>
    string? Email { get; }
}
