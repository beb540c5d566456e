namespace Marketplace.Contracts.Moderation;

/// <summary>What the person who reported a review is told about the decision, in English: nothing about the order.</summary>
public static class ReportFindings
{
    /// <summary>The decision; {0} is the title of what was bought, {1} the name of the review's writer.</summary>
    /// <param name="ruling">The decision.</param>
    /// <param name="isPictures">Whether pictures are taken out, and no passage.</param>
    public static string ForReporter(this Ruling ruling, bool isPictures = false) => ruling switch
    {
        Ruling.TakeOutPassage when isPictures => "Support removed pictures from the review of “{0}” by {1} that you reported.",
        Ruling.Keep => "Support kept the review of “{0}” by {1} that you reported.",
        Ruling.TakeOutOfScore => "The review of “{0}” by {1} that you reported no longer counts in the seller's score.",
        Ruling.TakeOutPassage => "Support removed a passage from the review of “{0}” by {1} that you reported.",
        _ => "Support deleted the review of “{0}” by {1} that you reported.",
    };

    /// <summary>The reason, from what support found in the review; null for nothing.</summary>
    public static string Of(DeletionReason? ground) => ground switch
    {
        null => "Support found no reason to act on it. Disagreeing with a review is not a reason.",
        DeletionReason.PersonalData => "Support found personal data in it.",
        DeletionReason.IllegalContent => "Support found illegal content in it.",
        _ => "Support found that it breaks the rules for reviews.",
    };
}
