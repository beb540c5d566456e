namespace Marketplace.Kernel.Web;

/// <summary>What the pages for errors are told.</summary>
public static class Problem
{
    /// <summary>The key in <c>HttpContext.Items</c> of the sentence that says what went wrong.</summary>
    public const string Sentence = "problem";
}
