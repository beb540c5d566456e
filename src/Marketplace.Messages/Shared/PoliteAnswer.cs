using Marketplace.Contracts.Orders;

namespace Marketplace.Messages.Shared;

/// <summary>Polite answers, with an alternative, suggested to recipients of messages against the rules.</summary>
internal static class PoliteAnswer
{
    /// <summary>The name of the answer to suggest to a message's recipient.</summary>
    public static string For(MessageRow row, Party reader) => row.IsOffSite ? "here" : reader == Party.Seller ? "solve" : "honest";

    /// <summary>The answer with this name, in English; null for an unknown name.</summary>
    public static string? Named(string? name) => name switch
    {
        "here" => "Thank you for your message. I'd like to keep everything here, where the payment and the delivery are safe for both of us. Please tell me what you need, and we'll find a way.",
        "solve" => "I understand that you are not happy. A review can't be part of an agreement, but I do want to solve this. Please tell me what went wrong, and I'll look for a fair solution here.",
        "honest" => "Thank you, but my review has to stay honest, so I can't tie it to anything. Let's sort out the rest of the order here.",
        _ => null,
    };
}
