using System.ComponentModel.DataAnnotations;

namespace Marketplace.Kernel.Persistence;

/// <summary>Which of several hosts this one is. Section <c>Host</c>.</summary>
public sealed class NodeOptions
{
    /// <summary>0 to 1023, different on each host, for it is a part of the ids it makes. By default taken from machine name and process.</summary>
    [Range(0, 1023)]
    public int Node { get; set; } = (int)((uint)HashCode.Combine(Environment.MachineName, Environment.ProcessId) % 1024);
}
