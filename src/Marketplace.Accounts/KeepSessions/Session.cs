using Marketplace.Accounts.Identity;

namespace Marketplace.Accounts.KeepSessions;

/// <summary>
/// A browser that somebody is signed in with. The cookie holds its id and a random key. Only the key's hash is stored, so nobody can sign in
/// with what they read in the database.
/// </summary>
internal sealed class Session
{
    private Session()
    {
    }

    public Session(long id, Account account, string keyHash, BrowserName browser, bool withPasskey, DateTime now)
    {
        Id = id;
        AccountId = account.Id;
        KeyHash = keyHash;
        Stamp = account.SecurityStamp!;
        Browser = browser.Browser;
        Platform = browser.Platform;
        WithPasskey = withPasskey;
        BeganAt = now;
        SeenAt = now;
    }

    public long Id { get; private set; }

    public long AccountId { get; private set; }

    public string KeyHash { get; private set; } = "";

    /// <summary>The account's security stamp when the session began. A new password changes the stamp and so ends the session.</summary>
    public string Stamp { get; private set; } = "";

    public string Browser { get; private set; } = "";

    public string Platform { get; private set; } = "";

    /// <summary>Whether it began with a passkey, which is two factors in one: a thing, and the finger, face or PIN of its owner.</summary>
    public bool WithPasskey { get; private set; }

    public DateTime BeganAt { get; private set; }

    /// <summary>When it was last used; up to <see cref="Sessions.SeenEvery"/> late.</summary>
    public DateTime SeenAt { get; private set; }
}
