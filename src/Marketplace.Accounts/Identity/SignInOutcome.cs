namespace Marketplace.Accounts.Identity;

/// <summary>What came of a password that was typed.</summary>
internal enum SignInOutcome
{
    Right,
    Wrong,

    /// <summary>It was wrong once too often.</summary>
    WrongAndLocked,

    /// <summary>There were too many tries before; whether it was right is not said.</summary>
    Locked,

    /// <summary>It was right, but the address is not confirmed yet.</summary>
    Unconfirmed,
}
