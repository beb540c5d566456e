namespace Marketplace.Moderation.Domain;

/// <summary>A request's kind in the queue.</summary>
internal enum RequestKind
{
    /// <summary>A seller's request.</summary>
    Request,

    /// <summary>A report by anyone.</summary>
    Report,

    /// <summary>A request or report under appeal.</summary>
    Appeal,

    /// <summary>A further review of a wave, decided from the page of the wave's first request.</summary>
    Wave,
}
