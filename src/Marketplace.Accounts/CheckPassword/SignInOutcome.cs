namespace Marketplace.Accounts.CheckPassword;

/// <summary>The outcome of a password check.</summary>
internal enum SignInOutcome
{
    Right,
    Wrong,

    /// <summary>It was wrong, and the account is now locked.</summary>
    WrongAndLocked,

    /// <summary>The account was already locked; whether the password was right is not revealed.</summary>
    Locked,

    /// <summary>It was right, but the address is not confirmed yet.</summary>
    Unconfirmed,
}
