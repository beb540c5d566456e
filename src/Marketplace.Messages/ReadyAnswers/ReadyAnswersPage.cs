using Marketplace.Kernel.Domain;
using Marketplace.Messages.Domain;

namespace Marketplace.Messages.ReadyAnswers;

/// <param name="Answers">The seller's answers, by name.</param>
/// <param name="Changed">The one that is changed; null where a new one is written.</param>
internal sealed record ReadyAnswersPage(IReadOnlyList<ReadyAnswer> Answers, Number? Changed)
{
    public required ReadyAnswerForm Form { get; init; }

    public string Action => Changed is { } number ? $"/shop/answers/{number}" : "/shop/answers";
}
