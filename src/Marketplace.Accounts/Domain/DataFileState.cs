namespace Marketplace.Accounts.Domain;

/// <summary>How far the file with a person's data is. Stored by name.</summary>
internal enum DataFileState
{
    /// <summary>It is being made, or waits for it.</summary>
    Asked,

    /// <summary>It can be downloaded.</summary>
    Ready,

    /// <summary>It was downloaded and deleted.</summary>
    Taken,

    /// <summary>It was deleted, because nobody downloaded it in time.</summary>
    Expired,

    /// <summary>It couldn't be made.</summary>
    Failed,
}
