namespace Marketplace.Reviews.Domain;

internal enum WithdrawalReason
{
    Solved,
    Mistake,
    OtherOrder,
    ChangedMind,
    Other,
}

/// <summary>The reasons in words. The public note shows only these: what a buyer adds could repeat the review.</summary>
internal static class WithdrawalReasons
{
    public static string InWords(this WithdrawalReason reason) => reason switch
    {
        WithdrawalReason.Solved => "The problem was solved",
        WithdrawalReason.Mistake => "My review had a mistake",
        WithdrawalReason.OtherOrder => "I meant it for another order",
        WithdrawalReason.ChangedMind => "I've changed my mind",
        _ => "Another reason",
    };
}
