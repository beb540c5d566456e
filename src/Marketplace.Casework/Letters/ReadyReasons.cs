namespace Marketplace.Casework.Letters;

/// <summary>The ready sentences of each kind of decision: what was found, on which evidence, and why the rule applies. They name nobody.</summary>
public static class ReadyReasons
{
    /// <summary>Decisions about reviews, by the rule or by what happens to the review.</summary>
    public static IReadOnlyList<ReasonPart> Reviews { get; } =
    [
        new("compared", "We compared the review with the order, its conversation and the evidence."),
        new("competitor-sells", "The evidence shows that the author has similar offers, or acted for someone who does.", "CompetitorAttack"),
        new("competitor-harm", "The order and the review show an attempt to harm the shop, and no interest in the purchase.", "CompetitorAttack"),
        new("other-offer", "The review describes an offer or a seller that this order was not about.", "MeantForAnother"),
        new("demand", "The messages show a demand for money, goods or a refund in return for the review.", "Blackmail"),
        new("demand-files", "The uploaded files show that something was demanded for the review, and they match the order's messages.", "Blackmail"),
        new("insult", "The words insult a person and don't describe the order.", "InsultsOrUnrelated"),
        new("unrelated", "The review is about something other than the order.", "InsultsOrUnrelated"),
        new("same-experience", "The same buyer described the same experience in an earlier review.", "Duplicate"),
        new("agreed", "The messages show that the buyer agreed to withdraw the review, and that the seller did what was agreed.", "AgreementNotKept"),
        new("outside", "The messages show that the buyer asked to deal outside the marketplace, and that the seller refused.", "AskedOutside"),
        new("rated-refusal", "The review rates the seller's refusal, not the order.", "AskedOutside"),
        new("unlawful", "The law named above forbids these words or pictures.", "IllegalContent"),
        new("private-details", "The review contains private details of a person, such as a name, an address or a phone number.", "PersonalData"),
        new("not-shown", "The messages and files don't show what the request says.", "NotProven"),
        new("no-demand", "The messages show a complaint, but nobody demanded anything for the review.", "NotProven"),
        new("own-experience", "The review describes the buyer's own experience with this order.", "HonestOpinion"),
        new("critical", "The words are critical, but they insult nobody.", "HonestOpinion"),
        new("other-reason", "We don't delete reviews for the reason given.", "NoGround"),
        new("disagreement", "Disagreeing with a rating is not a reason to delete it.", "NoGround"),
        new("score-only", "The text may stay. The ratings are not about this order, so they don't count.", "TakeOutOfScore"),
        new("part-only", "Only this part breaks the rule, so the rest stays.", "TakeOutPassage"),
        new("nothing-left", "Without the part that breaks the rule, nothing would be left that helps other buyers.", "Delete"),
    ];

    /// <summary>Suspensions, by the rule; also what an administrator decides about repeated requests.</summary>
    public static IReadOnlyList<ReasonPart> Suspensions { get; } =
    [
        new("repeated", "You asked again and again to delete the same review, and no request had a valid reason.", "RepeatedRequests"),
        new("warned", "We warned you and suspended your requests for some time before this decision.", "RepeatedRequests"),
        new("asked-outside", "Your messages asked customers to pay or to deal outside the marketplace.", "DealsOutside"),
        new("pressed", "Your messages tie reviews to money, goods or threats.", "PressureOnReviews"),
        new("deceived", "What you told others about orders or payments was untrue.", "Deception"),
        new("several", "You use several accounts that review or report each other, or someone else's details.", "FalseIdentity"),
        new("offers", "Some of your offers are illegal or don't match their description.", "HarmfulOffers"),
        new("insulted", "Your messages insult or threaten others.", "Insults"),
    ];

    /// <summary>Amount changes, by the outcome.</summary>
    public static IReadOnlyList<ReasonPart> Amounts { get; } =
    [
        new("amount-agreed", "The conversation shows that both sides agreed on this amount.", "true"),
        new("amount-mistake", "The amount was a mistake that both sides could see.", "true"),
        new("amount-not-agreed", "The conversation doesn't show that the buyer agreed to this amount.", "false"),
        new("amount-no-reason", "The order doesn't confirm the reason given in the request.", "false"),
    ];

    /// <summary>Reported messages and disputed warnings, by the outcome.</summary>
    public static IReadOnlyList<ReasonPart> Messages { get; } =
    [
        new("message-outside", "The message asks to pay or to deal outside the marketplace.", "true"),
        new("message-pressure", "The message ties a rating to money, goods or threats.", "true"),
        new("message-insult", "The message insults or threatens the other person.", "true"),
        new("message-harmless", "In its context, the message asks for nothing that breaks the rules.", "false"),
        new("message-misread", "Our automatic check misread these words.", "false"),
    ];

    /// <summary>Objections to holds, by the outcome.</summary>
    public static IReadOnlyList<ReasonPart> Holds { get; } =
    [
        new("hold-over", "The order shows nothing that a buyer could still claim.", "true"),
        new("hold-time", "The buyer can still open a claim, and the money would be needed for it.", "false"),
    ];

    /// <summary>Checks of sellers' identities, by the outcome.</summary>
    public static IReadOnlyList<ReasonPart> Identities { get; } =
    [
        new("identity-fits", "Your details match each other.", "true"),
        new("identity-name", "The name of the seller and the name of the payout account are not the same.", "false"),
        new("identity-tax", "The tax number doesn't fit the country or the name.", "false"),
        new("identity-address", "The address is incomplete.", "false"),
    ];

    /// <summary>Claims, by the ruling.</summary>
    public static IReadOnlyList<ReasonPart> Claims { get; } =
    [
        new("claim-compared", "We compared the claim with the order, its conversations and its files."),
        new("claim-worth-less", "What was delivered is worth less than what was described. The refund covers the difference.", "PartialRefund"),
        new("claim-part-missing", "Part of the order is missing or can't be used. The refund covers that part.", "PartialRefund"),
        new("claim-not-delivered", "Nothing shows that the order was delivered.", "FullRefund"),
        new("claim-of-no-use", "The buyer can't use what was delivered, and it isn't worth sending back.", "FullRefund"),
        new("claim-send-back", "What was delivered doesn't match the order, and the buyer can send it back.", "Return"),
        new("claim-as-described", "The messages and files show that the order was delivered as described.", "ForSeller"),
        new("claim-not-shown", "The messages and files don't show what the claim says.", "ForSeller"),
        new("claim-agreed", "The messages show that the buyer and the seller agreed on a solution.", "Settled"),
    ];

    /// <summary>Disputed customer reports, by the ruling.</summary>
    public static IReadOnlyList<ReasonPart> CustomerReports { get; } =
    [
        new("report-shown", "The order and its messages show what the report says.", "Keep"),
        new("report-not-refuted", "The dispute doesn't name anything that speaks against the report.", "Keep"),
        new("report-not-shown", "The order and its messages don't show what the report says.", "Remove"),
        new("report-for-review", "The report answers a negative review. The order shows no other reason for it.", "Remove"),
    ];

    /// <summary>Contested refusals of reviews, by the outcome.</summary>
    public static IReadOnlyList<ReasonPart> Refusals { get; } =
    [
        new("refusal-apart", "Two different people use the accounts, although they share a detail.", "true"),
        new("refusal-together", "The accounts share details that people who don't know each other rarely share.", "false"),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ReasonPart> All { get; } = [.. Reviews, .. Suspensions, .. Amounts, .. Messages, .. Holds, .. Identities, .. Claims, .. CustomerReports, .. Refusals];
}
