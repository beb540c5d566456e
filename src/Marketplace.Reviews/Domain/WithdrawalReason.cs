namespace Marketplace.Reviews.Domain;

internal enum WithdrawalReason
{
    Solved,
    Mistake,
    OtherOrder,
    ChangedMind,
    Other,
}

/// <summary>The reasons in words. The public mark shows these alone: what a buyer adds could be the text again.</summary>
internal static class WithdrawalReasons
{
    public static string InWords(this WithdrawalReason reason) => reason switch
    {
        WithdrawalReason.Solved => "The problem was solved",
        WithdrawalReason.Mistake => "It held a mistake",
        WithdrawalReason.OtherOrder => "It was meant for another order",
        WithdrawalReason.ChangedMind => "The buyer no longer stands by it",
        _ => "Another reason",
    };
}
