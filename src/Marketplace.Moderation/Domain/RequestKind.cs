namespace Marketplace.Moderation.Domain;

/// <summary>As what a request stands in the queue.</summary>
internal enum RequestKind
{
    /// <summary>A seller's, for the first time.</summary>
    Request,

    /// <summary>Anybody's report.</summary>
    Report,

    /// <summary>Either, under appeal.</summary>
    Appeal,
}
