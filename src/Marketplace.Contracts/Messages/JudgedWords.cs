namespace Marketplace.Contracts.Messages;

/// <summary>What is told about a decision on a message, in English.</summary>
public static class JudgedWords
{
    /// <summary>What the recipient is told.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="isNamed">Whether the conversation has a title, which is {0}.</param>
    public static string ForReader(this MessageOutcome outcome, bool isNamed) => (outcome, isNamed) switch
    {
        (MessageOutcome.Breach, true) => "Support decided that a message to you about “{0}” breaks the rules.",
        (MessageOutcome.Breach, false) => "Support decided that a message to you breaks the rules.",
        (_, true) => "Support decided that a message to you about “{0}” doesn't break the rules.",
        _ => "Support decided that a message to you doesn't break the rules.",
    };

    /// <summary>What the writer is told, see <see cref="ForReader"/>.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="isNamed">Whether the conversation has a title, which is {0}.</param>
    public static string ForWriter(this MessageOutcome outcome, bool isNamed) => (outcome, isNamed) switch
    {
        (MessageOutcome.Breach, true) => "Support decided that your message about “{0}” breaks the rules.",
        (MessageOutcome.Breach, false) => "Support decided that your message breaks the rules.",
        (_, true) => "We removed the warning from your message about “{0}”.",
        _ => "We removed the warning from your message.",
    };
}
