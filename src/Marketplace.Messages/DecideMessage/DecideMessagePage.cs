using Marketplace.Casework;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Shared;

namespace Marketplace.Messages.DecideMessage;

/// <param name="Case">The case.</param>
/// <param name="Head">The head of its page.</param>
/// <param name="Messages">The message and the ones around it.</param>
internal sealed record DecideMessagePage(MessageCase Case, CaseHead Head, ShownMessages Messages)
{
    public required DecideMessageForm Form { get; init; }
}
