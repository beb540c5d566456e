namespace Marketplace.Contracts.Accounts;

/// <summary>What a letter about a suspension says whoever writes it (rule MOD-7), in English.</summary>
public static class SuspensionWords
{
    /// <summary>What it covers.</summary>
    public const string Covers = "You can't buy, list or change offers, review, report or open a shop. If you sell, nobody can find or buy your offers. They come back as they were when the suspension ends.";

    /// <summary>What it doesn't cover.</summary>
    public const string Leaves = "You can sign in, read, manage your account and appeal. Your open orders continue. You can send, pay for, close and refund them, and write in their conversations. You can also open and answer claims.";

    /// <summary>How to object.</summary>
    public const string Appeal = "If you think this is wrong, say why. Someone other than the person who suspended you will decide. You can appeal once.";
}
