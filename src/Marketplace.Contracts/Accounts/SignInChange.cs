namespace Marketplace.Contracts.Accounts;

/// <summary>What changed about how a person signs in.</summary>
public enum SignInChange
{
    /// <summary>An authenticator app was turned on.</summary>
    AuthenticatorAdded,

    /// <summary>The authenticator app was turned off.</summary>
    AuthenticatorRemoved,

    /// <summary>New recovery codes replaced the old ones.</summary>
    RecoveryCodesMade,

    /// <summary>Somebody used a recovery code.</summary>
    RecoveryCodeUsed,

    /// <summary>A passkey was added.</summary>
    PasskeyAdded,

    /// <summary>A passkey was removed.</summary>
    PasskeyRemoved,
}
