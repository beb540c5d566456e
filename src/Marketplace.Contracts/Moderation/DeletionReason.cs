namespace Marketplace.Contracts.Moderation;

/// <summary>Why a seller asks support to delete a review, or why support deletes it (rule MOD-2).</summary>
public enum DeletionReason
{
    /// <summary>It was written by, or for, a competitor.</summary>
    CompetitorAttack,

    /// <summary>It was meant for another offer or seller.</summary>
    MeantForAnother,

    /// <summary>The buyer demanded something for not writing, changing or withdrawing it.</summary>
    Blackmail,

    /// <summary>It is not about the order, or it is insulting.</summary>
    InsultsOrUnrelated,

    /// <summary>The same buyer wrote the same in another review.</summary>
    Duplicate,

    /// <summary>The buyer agreed on the platform to withdraw it, but didn't.</summary>
    AgreementNotKept,

    /// <summary>The seller refused to deal outside the platform, and the buyer retaliated.</summary>
    AskedOutside,

    /// <summary>It breaks the law. Anyone, the seller too, can report it, however old the review is (rule MOD-4).</summary>
    IllegalContent,

    /// <summary>It contains personal data. Anyone, the seller too, can report it, however old the review is (rule MOD-4).</summary>
    PersonalData,
}

/// <summary>The labels of the reasons.</summary>
public static class DeletionReasons
{
    /// <summary>The reason in English; the key of its translations.</summary>
    public static string InWords(this DeletionReason reason) => reason switch
    {
        DeletionReason.CompetitorAttack => "Attack by a competitor",
        DeletionReason.MeantForAnother => "Meant for another offer or seller",
        DeletionReason.Blackmail => "Blackmail or extortion",
        DeletionReason.InsultsOrUnrelated => "Unrelated comments or insults",
        DeletionReason.Duplicate => "Duplicate of another review",
        DeletionReason.AgreementNotKept => "Buyer broke an agreement to withdraw",
        DeletionReason.AskedOutside => "Retaliation for refusing to deal off-site",
        DeletionReason.IllegalContent => "Illegal content",
        _ => "Personal data",
    };

    /// <summary>Whether a review is taken down for it at any age (rule MOD-4). Sellers report it like everybody else.</summary>
    public static bool IsForAnyAge(this DeletionReason reason) => reason >= DeletionReason.IllegalContent;

    /// <summary>Whether people other than the seller can report it (rule MOD-15): all that doesn't need the order's conversation.</summary>
    public static bool IsReported(this DeletionReason reason) => reason != DeletionReason.AgreementNotKept && Enum.IsDefined(reason);
}
