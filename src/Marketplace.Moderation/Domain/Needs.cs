using Marketplace.Contracts.Moderation;

namespace Marketplace.Moderation.Domain;

/// <summary>Rules MOD-1, MOD-2 and MOD-5: what each reason requires, and what is still missing.</summary>
internal static class Needs
{
    public const int LeastExplanation = 30;
    public const int LongestExplanation = 2000;
    public const int MostMessages = 20;
    private const string Messages = "MessageIds";

    /// <summary>What proves this reason, shown beside it.</summary>
    public static string Proof(DeletionReason reason) => reason switch
    {
        DeletionReason.CompetitorAttack => "Show that the buyer is a competitor or acts for one. Add a message from the buyer, a picture or a document.",
        DeletionReason.MeantForAnother => "Say which offer or seller the buyer meant. Add a message from the buyer, a picture or a document that shows it.",
        DeletionReason.Blackmail => "Show what the buyer demanded, before or after the review. Add a message from the buyer, a picture or a document.",
        DeletionReason.InsultsOrUnrelated => "Quote the words and show what the order was about. Add a message, a picture or a document.",
        DeletionReason.Duplicate => "Give the number of the buyer's other order with the same review. Add a message, a picture or a document that links the two.",
        DeletionReason.AgreementNotKept => "Select the message in which the buyer agreed to withdraw the review.",
        DeletionReason.AskedOutside => "Select the message in which the buyer asked to deal outside the marketplace. Your refusal helps too.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Sellers can't choose this reason. It is for reports."),
    };

    /// <summary>What a report for this reason has to say, shown on its form.</summary>
    public static string Report(DeletionReason reason) => reason switch
    {
        DeletionReason.CompetitorAttack => "Say which competitor is behind it, and how you know.",
        DeletionReason.MeantForAnother => "Say which offer or seller it is about.",
        DeletionReason.Blackmail => "Say what was demanded or offered for it, and how you know.",
        DeletionReason.InsultsOrUnrelated => "Quote the words.",
        DeletionReason.Duplicate => "Give the address of the other review.",
        DeletionReason.AskedOutside => "Say how you know that the buyer asked to deal outside the marketplace.",
        DeletionReason.IllegalContent => "Quote the words, and name the law if you know it.",
        _ => "Say whose data it is and where it is.",
    };

    public static IReadOnlyList<Need> Of(Filing filing)
    {
        var needs = new List<Need>
        {
            new("Choose a reason.", filing.Reason?.IsForAnyAge() == false, "Reason"),
            new("Explain what happened and why this reason applies, in 30 to 2,000 characters.",
                filing.Explanation.Length is >= LeastExplanation and <= LongestExplanation, "Explanation"),
        };
        switch (filing.Reason)
        {
            case DeletionReason.AgreementNotKept:
                needs.Add(new("Select the buyer's message that shows the agreement.", filing.HasMessageOfBuyer, Messages));
                break;
            case DeletionReason.AskedOutside:
                needs.Add(new("Select the buyer's message that asks to deal outside the marketplace.", filing.HasMessageOfBuyer, Messages));
                break;
            case DeletionReason.Blackmail or DeletionReason.CompetitorAttack or DeletionReason.MeantForAnother:
                needs.Add(new("Select a message from the buyer, or add a picture or document.", filing.HasMessageOfBuyer || filing.HasFile, Messages));
                break;
            case DeletionReason.Duplicate:
                needs.Add(new("Enter the number of another order from your shop that this buyer reviewed.", filing.DuplicateOf is not null, "OtherOrder"));
                needs.Add(AnyEvidence(filing));
                break;
            default:
                needs.Add(AnyEvidence(filing));
                break;
        }
        if (filing.Evidence.Count(e => e.Kind == EvidenceKind.Message) > MostMessages)
        {
            needs.Add(new("Select at most 20 messages.", false, Messages));
        }
        if (filing.UsedBefore is not null)
        {
            needs.Add(new("Add evidence that wasn't part of an earlier request about this review.", filing.HasNewEvidence, Messages));
        }
        return needs;
    }

    private static Need AnyEvidence(Filing filing) =>
        new("Select a message, or add a picture or document.", filing.Evidence.Count > 0, Messages);
}
