namespace Marketplace.Contracts.Moderation;

/// <summary>On what ground a seller asks for the deletion of a review, and on what ground it is granted (rule MOD-2).</summary>
public enum DeletionReason
{
    /// <summary>It was written by, or for, a competitor.</summary>
    CompetitorAttack,

    /// <summary>It was meant for another offer or seller.</summary>
    MeantForAnother,

    /// <summary>Its writer demanded something for not writing, changing or withdrawing it.</summary>
    Blackmail,

    /// <summary>It is not about the order, or it insults.</summary>
    InsultsOrUnrelated,

    /// <summary>The same writer said the same in another review.</summary>
    Duplicate,

    /// <summary>The buyer agreed on the platform to withdraw it, and did not.</summary>
    AgreementNotKept,

    /// <summary>The buyer asked to go outside the platform, and rated the refusal.</summary>
    AskedOutside,

    /// <summary>It breaks the law. Anybody may report that, at any age of the review (rule MOD-4).</summary>
    IllegalContent,

    /// <summary>It tells personal data. Anybody may report that, at any age of the review (rule MOD-4).</summary>
    PersonalData,
}

/// <summary>The reasons in words.</summary>
public static class DeletionReasons
{
    /// <summary>The reason as people read it, in English; the key of its translations.</summary>
    public static string InWords(this DeletionReason reason) => reason switch
    {
        DeletionReason.CompetitorAttack => "Attack by a competitor",
        DeletionReason.MeantForAnother => "Meant for another offer or seller",
        DeletionReason.Blackmail => "Blackmail or extortion",
        DeletionReason.InsultsOrUnrelated => "Unrelated feedback or insults",
        DeletionReason.Duplicate => "Duplicate of another review",
        DeletionReason.AgreementNotKept => "Agreement to withdraw it was not kept",
        DeletionReason.AskedOutside => "Asked to go outside, and rated the refusal",
        DeletionReason.IllegalContent => "Illegal content",
        _ => "Personal data",
    };

    /// <summary>Whether it is reported by anybody, rather than asked for by the seller.</summary>
    public static bool IsReported(this DeletionReason reason) => reason >= DeletionReason.IllegalContent;
}
