namespace Marketplace.Moderation.Domain;

internal enum ProposalOutcome
{
    /// <summary>Nothing follows.</summary>
    NoSuspension,

    /// <summary>The seller files no requests for a longer time.</summary>
    FilingSuspended,

    /// <summary>The rejection that led to it was taken back on appeal, or the review withdrawn before that: nothing is left to decide.</summary>
    TakenBack,
}

internal static class ProposalOutcomes
{
    public static string InWords(this ProposalOutcome outcome) => outcome switch
    {
        ProposalOutcome.NoSuspension => "No suspension",
        ProposalOutcome.FilingSuspended => "The right to file is suspended",
        _ => "The rejection no longer counts",
    };
}
