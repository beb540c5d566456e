using Marketplace.Casework;
using Marketplace.Reviews.Domain;

namespace Marketplace.Reviews.DecideRefusal;

/// <param name="Case">The objection.</param>
/// <param name="Head">The head of its page.</param>
internal sealed record DecideRefusalPage(ContestedRefusal Case, CaseHead Head)
{
    public required DecideRefusalForm Form { get; init; }
}
