namespace Marketplace.Contracts.Accounts;

/// <summary>
/// How a former phone number, email address or payout account is kept, to tell whether two accounts belong together (rule REV-11): as a hash with a key that
/// all hosts share. There are few enough phone numbers and bank accounts to try them all, so a hash without a key would hide nothing.
/// </summary>
public interface IHashContacts
{
    /// <summary>How long a former one counts; zero if only current ones do, and nothing is kept.</summary>
    TimeSpan Kept { get; }

    /// <summary>The hash of a value, the same on all hosts.</summary>
    /// <param name="kind">What it is; the same value of another kind has another hash.</param>
    /// <param name="value">The value in its one form.</param>
    /// <param name="cancel">Cancels reading the key.</param>
    Task<string> Of(AccountRelation kind, string value, CancellationToken cancel = default);
}
