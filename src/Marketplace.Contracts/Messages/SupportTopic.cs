namespace Marketplace.Contracts.Messages;

/// <summary>What a question to support is about.</summary>
public enum SupportTopic
{
    /// <summary>Delivery, or what arrived.</summary>
    Order,

    /// <summary>A payment, a refund or a payout.</summary>
    Payment,

    /// <summary>Signing in, or the account itself.</summary>
    Account,

    /// <summary>Reviews and scores.</summary>
    Review,

    /// <summary>Offers and shops.</summary>
    Selling,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>What the topics are called, in English.</summary>
public static class SupportTopics
{
    /// <summary>The topic's name.</summary>
    public static string InWords(this SupportTopic topic) => topic switch
    {
        SupportTopic.Order => "An order",
        SupportTopic.Payment => "A payment, refund or payout",
        SupportTopic.Account => "My account or signing in",
        SupportTopic.Review => "A review or a score",
        SupportTopic.Selling => "Selling",
        _ => "Something else",
    };
}
