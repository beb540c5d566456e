namespace Marketplace.Moderation.Domain;

internal enum ProposalOutcome
{
    /// <summary>No penalty.</summary>
    NoSuspension,

    /// <summary>The seller can't send requests for some days.</summary>
    FilingSuspended,

    /// <summary>The account is suspended (rule ACC-5).</summary>
    AccountSuspended,

    /// <summary>The rejection was reversed on appeal, or the review was withdrawn first, so there is nothing to decide.</summary>
    TakenBack,
}

internal static class ProposalOutcomes
{
    public static string InWords(this ProposalOutcome outcome) => outcome switch
    {
        ProposalOutcome.NoSuspension => "No suspension",
        ProposalOutcome.FilingSuspended => "Requests suspended",
        ProposalOutcome.AccountSuspended => "Account suspended",
        _ => "The rejection no longer counts",
    };
}
