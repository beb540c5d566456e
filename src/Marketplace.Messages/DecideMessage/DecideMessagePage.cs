using Marketplace.Casework;
using Marketplace.Casework.Decisions;
using Marketplace.Casework.Letters;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Shared;

namespace Marketplace.Messages.DecideMessage;

/// <param name="Case">The case.</param>
/// <param name="Head">The head of its page.</param>
/// <param name="Messages">The message and the ones around it.</param>
internal sealed record DecideMessagePage(MessageCase Case, CaseHead Head, ShownMessages Messages)
{
    public required DecisionForm Form { get; init; }

    public IReadOnlyList<PreviewLetter>? Preview { get; init; }

    public CaseDecision Decision => new(
        Head, Form, new("Does the message break the rules?"), new("Yes, it breaks the rules"), new("No, remove the warning"), Case.IsContest
            ? "20 to 2,000 characters. The buyer and the seller will read your reasons."
            : "20 to 2,000 characters. The person who asked will read your reasons. If the message breaks the rules, its sender will too.")
    { Parts = ReadyReasons.Messages, Preview = Preview };
}
