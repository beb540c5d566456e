using Marketplace.Casework.Letters;
using Marketplace.Kernel.Domain;

namespace Marketplace.Casework.Decisions;

/// <summary>The part of a case's page where it is decided, if the decision has two outcomes and reasons. Once it is decided, it shows them.</summary>
/// <param name="Head">The head of the page.</param>
/// <param name="Form">What was entered so far.</param>
/// <param name="Question">What has to be decided.</param>
/// <param name="Yes">The first outcome.</param>
/// <param name="No">The second outcome.</param>
/// <param name="Hint">Who will read the reasons, in English.</param>
/// <param name="Note">What follows from a decision, in English; null if that needs no words.</param>
public sealed record CaseDecision(CaseHead Head, DecisionForm Form, Sentence Question, Sentence Yes, Sentence No, string Hint, string? Note = null)
{
    /// <summary>The ready sentences that can be chosen.</summary>
    public IReadOnlyList<ReasonPart> Parts { get; init; } = [];

    /// <summary>What the parties will read; null if it isn't previewed.</summary>
    public IReadOnlyList<PreviewLetter>? Preview { get; init; }
}
