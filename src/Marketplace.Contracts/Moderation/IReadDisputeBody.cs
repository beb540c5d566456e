namespace Marketplace.Contracts.Moderation;

/// <summary>A body for settling disputes outside courts.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Page">The address of its web page.</param>
public sealed record DisputeBody(string Name, string Page);

/// <summary>Names whom a person can ask after a final decision, besides a court (rule MOD-9).</summary>
public interface IReadDisputeBody
{
    /// <summary>The body; null for none.</summary>
    DisputeBody? Body { get; }
}
