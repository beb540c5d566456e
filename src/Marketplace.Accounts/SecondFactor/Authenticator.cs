namespace Marketplace.Accounts.SecondFactor;

/// <summary>The authenticator app of an account. It exists only once a code has confirmed it.</summary>
internal sealed class Authenticator
{
    private Authenticator()
    {
    }

    public Authenticator(long accountId, string protectedKey, long lastStep, DateTime now) =>
        (Id, ProtectedKey, LastStep, ConfirmedAt) = (accountId, protectedKey, lastStep, now);

    /// <summary>The account.</summary>
    public long Id { get; private set; }

    /// <summary>The key, encrypted: who reads the database can't make codes.</summary>
    public string ProtectedKey { get; private set; } = "";

    /// <summary>The step of the last code that was used. Earlier ones, and this one, are refused.</summary>
    public long LastStep { get; private set; }

    public DateTime ConfirmedAt { get; private set; }
}
