namespace Marketplace.Contracts.Accounts;

/// <summary>Why two accounts belong together (rule REV-11).</summary>
public enum AccountRelation
{
    /// <summary>Their payouts go to the same bank account, or did not long ago.</summary>
    PayoutAccount,

    /// <summary>They have the same phone number, or had it not long ago.</summary>
    Phone,

    /// <summary>One had the email address that the other has, or had.</summary>
    Email,

    /// <summary>Both signed in on the same device within a day.</summary>
    Device,
}

/// <summary>Tells whether two accounts belong together. Each module answers for the signs that it knows, and tells nothing else about the accounts.</summary>
public interface IFindRelations
{
    /// <summary>The sign that the accounts share, or null.</summary>
    /// <param name="account">One account.</param>
    /// <param name="other">The other.</param>
    /// <param name="orderedAt">When one ordered from the other, in UTC. What either entered after it is no sign: whoever knows the other's number could enter it to keep them from reviewing.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<AccountRelation?> Between(long account, long other, DateTime orderedAt, CancellationToken cancel);
}
