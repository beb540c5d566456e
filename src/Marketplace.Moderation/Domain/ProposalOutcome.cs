namespace Marketplace.Moderation.Domain;

internal enum ProposalOutcome
{
    /// <summary>Nothing follows.</summary>
    NoSuspension,

    /// <summary>The seller files no requests for a longer time.</summary>
    FilingSuspended,
}
