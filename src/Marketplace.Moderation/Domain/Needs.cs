using Marketplace.Contracts.Moderation;

namespace Marketplace.Moderation.Domain;

/// <summary>Rules MOD-1, MOD-2 and MOD-5: what each reason needs, and what of it is still missing.</summary>
internal static class Needs
{
    public const int LeastExplanation = 30;
    public const int LongestExplanation = 2000;
    public const int MostMessages = 20;
    private const string Messages = "MessageIds";

    /// <summary>What proves this reason; shown beside it.</summary>
    public static string Proof(DeletionReason reason) => reason switch
    {
        DeletionReason.CompetitorAttack => "Show that the buyer is, or acts for, a competitor: a message of theirs, or a picture or document.",
        DeletionReason.MeantForAnother => "Say which offer or seller was meant, and show it: a message of the buyer, or a picture or document.",
        DeletionReason.Blackmail => "Show the demand, made before or after the review: a message of the buyer, or a picture of it.",
        DeletionReason.InsultsOrUnrelated => "Quote the words, and show what the order was about: a message, or a picture or document.",
        DeletionReason.Duplicate => "Give the number of the order whose review by the same buyer says the same, and show what links the two.",
        DeletionReason.AgreementNotKept => "Pick the message in which the buyer agreed, here on the platform, to withdraw the review.",
        DeletionReason.AskedOutside => "Pick the message in which the buyer asked to go outside the platform; your refusal helps, too.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "This is reported, not asked for by a seller."),
    };

    public static IReadOnlyList<Need> Of(Filing filing)
    {
        var needs = new List<Need>
        {
            new("Choose the one reason that fits.", filing.Reason?.IsReported() == false, "Reason"),
            new("Explain in 30 to 2,000 characters what happened, and why this reason applies.",
                filing.Explanation.Length is >= LeastExplanation and <= LongestExplanation, "Explanation"),
        };
        switch (filing.Reason)
        {
            case DeletionReason.AgreementNotKept:
                needs.Add(new("Pick the buyer's own message that shows the agreement.", filing.HasMessageOfBuyer, Messages));
                break;
            case DeletionReason.AskedOutside:
                needs.Add(new("Pick the buyer's own message that asks to go outside.", filing.HasMessageOfBuyer, Messages));
                break;
            case DeletionReason.Blackmail or DeletionReason.CompetitorAttack or DeletionReason.MeantForAnother:
                needs.Add(new("Pick a message of the buyer, or add a picture or document, that shows it.", filing.HasMessageOfBuyer || filing.HasFile, Messages));
                break;
            case DeletionReason.Duplicate:
                needs.Add(new("Give the number of another order of this buyer here that has a review.", filing.DuplicateOf is not null, "OtherOrder"));
                needs.Add(AnyEvidence(filing));
                break;
            default:
                needs.Add(AnyEvidence(filing));
                break;
        }
        if (filing.Evidence.Count(e => e.Kind == EvidenceKind.Message) > MostMessages)
        {
            needs.Add(new("Pick at most 20 messages: those that show it best.", false, Messages));
        }
        if (filing.UsedBefore is not null)
        {
            needs.Add(new("Add evidence that was not part of an earlier request about this review.", filing.HasNewEvidence, Messages));
        }
        return needs;
    }

    private static Need AnyEvidence(Filing filing) =>
        new("Pick a message, or add a picture or document: without evidence nothing can be decided.", filing.Evidence.Count > 0, Messages);
}
