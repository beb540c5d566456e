using Marketplace.Casework.Letters;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Shared;

namespace Marketplace.Moderation.ReadDeletionRequest;

/// <param name="Request">The request.</param>
/// <param name="Reader">Its seller or its buyer.</param>
/// <param name="AppealRefusal">Why the reader can't appeal now, or null.</param>
/// <param name="Now">The current time, in UTC.</param>
internal sealed record ReadDeletionRequestPage(DeletionRequest Request, Party Reader, Sentence? AppealRefusal, DateTime Now)
{
    public Number Number => new(Request.Id);

    public EvidenceList Evidence => EvidenceList.For($"/deletion-requests/{Number}", Request);

    public bool IsSeller => Reader == Party.Seller;

    public IEnumerable<(Decision Decision, DecisionLetter Letter)> Letters => Request.Decisions.OrderByDescending(d => d.Round)
        .Select(d => (d, Letter(d)));

    /// <summary>Who decides, and by when.</summary>
    public Sentence Promise => (Request.IsAppealed ? new Sentence("Someone else will make the final decision by {0}.", Request.DueAt)
        : IsSeller ? new("Support is reviewing your request and will decide by {0}.", Request.DueAt)
        : new("Support is checking whether your review follows the rules and will decide by {0}. You don't need to do anything.", Request.DueAt)).UnlessLate(Request.DueAt, Now);

    /// <summary>A letter offers the appeal only while it is possible.</summary>
    private DecisionLetter Letter(Decision decision)
    {
        var letter = DecisionLetter.To(Reader, decision, Request);
        return letter.Appeal is null || Request.IsFinal(decision) ? letter
            : AppealRefusal is { } refusal ? letter with { Appeal = refusal }
            : letter with { AppealPath = $"/deletion-requests/{Number}/appeal" };
    }
}
