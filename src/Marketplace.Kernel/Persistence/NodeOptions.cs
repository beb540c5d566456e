using System.ComponentModel.DataAnnotations;

namespace Marketplace.Kernel.Persistence;

/// <summary>Identifies this host among several. Section <c>Host</c>.</summary>
public sealed class NodeOptions
{
    /// <summary>0 to 1023, different on each host, because ids contain it. By default derived from machine name and process.</summary>
    [Range(0, 1023)]
    public int Node { get; set; } = (int)((uint)HashCode.Combine(Environment.MachineName, Environment.ProcessId) % 1024);
}
