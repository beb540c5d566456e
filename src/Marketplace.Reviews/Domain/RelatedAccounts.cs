using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;

namespace Marketplace.Reviews.Domain;

/// <summary>Why accounts that belong together can't review each other (rule REV-11).</summary>
internal static class RelatedAccounts
{
    public static readonly Sentence Staff = new("Staff can't review orders.");

    public static Sentence Refusal(this AccountRelation relation) => new("You can't review this order, because your account and the seller's belong together: {0}.", new Sentence(relation.InWords()));

    public static string InWords(this AccountRelation relation) => relation switch
    {
        AccountRelation.PayoutAccount => "both are or were paid into the same bank account",
        AccountRelation.Phone => "both have or had the same phone number",
        AccountRelation.Email => "both have or had the same email address",
        _ => "both signed in on the same device",
    };
}
