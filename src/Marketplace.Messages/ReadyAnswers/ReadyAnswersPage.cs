using Marketplace.Kernel.Domain;
using Marketplace.Messages.Domain;

namespace Marketplace.Messages.ReadyAnswers;

/// <param name="Answers">The seller's answers, sorted by name.</param>
/// <param name="Changed">The answer being changed; null for a new one.</param>
internal sealed record ReadyAnswersPage(IReadOnlyList<ReadyAnswer> Answers, Number? Changed)
{
    public required ReadyAnswerForm Form { get; init; }

    public string Action => Changed is { } number ? $"/shop/answers/{number}" : "/shop/answers";
}
