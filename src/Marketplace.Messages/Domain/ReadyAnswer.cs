using Marketplace.Kernel.Domain;

namespace Marketplace.Messages.Domain;

/// <summary>A seller's ready-made answer for recurring messages (rule MSG-7).</summary>
internal sealed class ReadyAnswer : Aggregate
{
    public const int LongestName = 60;
    public const int LongestText = 1800;
    public const int Most = 50;

    public ReadyAnswer(long id, long sellerId, string name, string text)
    {
        (Id, SellerId) = (id, sellerId);
        Change(name, text);
    }

    private ReadyAnswer()
    {
    }

    public long SellerId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>{name} stands for the customer, {title} for the offer's title and {order} for the order number, which an inquiry doesn't have.</summary>
    public string Text { get; private set; } = "";

    public void Change(string name, string text)
    {
        if (name.Length is 0 or > LongestName) throw new RuleBroken("Enter a name of at most 60 characters.", nameof(Name));
        if (text.Length is 0 or > LongestText) throw new RuleBroken("Enter an answer of at most 1,800 characters.", nameof(Text));
        (Name, Text) = (name, text);
    }

    /// <summary>The answer for one conversation.</summary>
    public string For(Conversation conversation) => Text
        .Replace("{name}", conversation.BuyerName, StringComparison.OrdinalIgnoreCase)
        .Replace("{title}", conversation.Title, StringComparison.OrdinalIgnoreCase)
        .Replace("{order}", conversation.OrderId == 0 ? "" : new Number(conversation.OrderId).Shown, StringComparison.OrdinalIgnoreCase);
}
