namespace Marketplace.Reviews.VerifyLedger;

/// <param name="Shop">The shop to check, if one was chosen.</param>
/// <param name="Key">The first key; the others follow from it.</param>
/// <param name="Enough">How many positive and negative reviews a rate needs.</param>
internal sealed record VerifyLedgerPage(string? Shop, string? Key, int Enough)
{
    /// <summary>What the script can find, by the names that it uses.</summary>
    public static IReadOnlyList<(string Name, string Text)> Words { get; } =
    [
        ("working", "Checking…"),
        ("chain", "All {entries} entries of this shop are in the log, in order and unchanged. They add up to {count} reviews that count, a score of {score} and a feedback rate of {rate}."),
        ("few", "not enough data"),
        ("first", "The first checkpoint is being signed."),
        ("uncovered", "This shop's newest entries are not yet in a daily entry, so its end can't be checked. Try again tomorrow."),
        ("covered", "The daily entry of {day} shows that none is missing at the end."),
        ("receipt", "Your review is in the log as entry {position}, unchanged."),
        ("text", "Its text is the one in your receipt."),
        ("consistent", "Both checkpoints belong to the same history: the newer one only added entries."),
        ("key", "This is not a valid key."),
        ("note", "This is not a checkpoint."),
        ("unsigned", "The checkpoint isn't signed with this key."),
        ("signature", "The signature is wrong."),
        ("rotation", "A new key was not introduced correctly."),
        ("proof", "This is not a receipt."),
        ("missing", "The site doesn't have the file {path}."),
        ("unread", "The site didn't answer for {path}. Try again in a few minutes."),
        ("shown", "The site shows review {review} with other ratings than the ledger, or not at all. If it changed in the last few minutes, try again."),
        ("inclusion", "Entry {position} is not in the log."),
        ("forked", "The two checkpoints contradict each other: the site has shown two different histories. Keep both as evidence."),
        ("order", "Entry {seq} of this shop is missing, added or in the wrong place."),
        ("linked", "Entry {seq} of this shop doesn't follow the one before. An entry was changed."),
        ("totals", "The totals in entry {seq} of this shop don't follow from the ratings."),
        ("end", "The shop's newest entries are missing from its list."),
        ("stale", "The newest daily entry that the site shows is of {day}. There must be one every day, so entries since then may be missing."),
        ("commitment", "The text in the receipt is not the one in the log."),
    ];
}
