using Marketplace.Contracts;

namespace Marketplace.Reviews.Demo;

/// <summary>What a demo buyer writes, and what the seller replies to it; {0} is the thing.</summary>
internal sealed record DemoWords(string Comment, string Reply)
{
    public string CommentOn(DemoThing thing) => Comment.Replace("{0}", thing.Name, StringComparison.Ordinal);

    public string ReplyAbout(DemoThing thing) => Reply.Replace("{0}", thing.Name, StringComparison.Ordinal);
}
