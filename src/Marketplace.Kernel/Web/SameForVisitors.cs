namespace Marketplace.Kernel.Web;

/// <summary>Pages that are the same for all visitors: <c>[OutputCache(PolicyName = SameForVisitors.Policy)]</c>. They are cached and compressed.</summary>
public static class SameForVisitors
{
    /// <summary>The policy's name.</summary>
    public const string Policy = "visitors";
}
