using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Moderation.Domain;

/// <summary>What each side reads of a decision; the preview and the letter are the same.</summary>
/// <param name="Outcome">What was decided.</param>
/// <param name="Rule">The rule, in words.</param>
/// <param name="Statement">The reasons, as they were written.</param>
/// <param name="After">What follows for this side, and how to appeal.</param>
internal sealed record DecisionLetter(Sentence Outcome, Sentence Rule, string Statement, IReadOnlyList<Sentence> After)
{
    public static DecisionLetter To(Party reader, Decision decision, DeletionRequest request)
    {
        var seller = reader == Party.Seller;
        var outcome = new Sentence((decision.Ruling, seller) switch
        {
            (Ruling.Keep, true) => "The review stays as it is.",
            (Ruling.Keep, false) => "Your review stays as it is.",
            (Ruling.TakeOutOfScore, true) => "The review no longer counts in your score. Its text stays.",
            (Ruling.TakeOutOfScore, false) => "Your review no longer counts in the seller's score. Its text stays, with a mark.",
            (Ruling.TakeOutPassage, true) => "A passage of the review is no longer shown. The rest stays and counts.",
            (Ruling.TakeOutPassage, false) => "A passage of your review is no longer shown. The rest stays and counts.",
            (_, true) => "The review is deleted. A mark stays in its place.",
            _ => "Your review is deleted. A mark stays in its place; your text is no longer shown.",
        });
        var after = new List<Sentence>();
        if (decision.Passage is { } passage) after.Add(new("The passage: “{0}”", passage));
        if (seller && Following(decision) is { } following) after.Add(following);
        if (Appeal(reader, decision, request) is { } appeal) after.Add(appeal);
        return new(outcome, new("{0}: {1}", new Sentence(decision.Rule.Name()), new Sentence(decision.Rule.InWords())), decision.Statement, after);
    }

    /// <summary>How to appeal, for the side that can; nothing for one that got all it wanted, has appealed, or reads what an appeal has replaced.</summary>
    private static Sentence? Appeal(Party reader, Decision decision, DeletionRequest request) =>
        decision.Round > 1 ? new("This decision on the appeal is final.")
        : decision != request.Last || request.Appeals.Any(a => a.By == reader) ? null
        : decision.Ruling == (reader == Party.Seller ? Ruling.Delete : Ruling.Keep) || (reader == Party.Seller && request.IsReport) ? null
        : new("You can appeal until {0}. Another person decides then, for good.", request.AppealUntil!.Value);

    private static Sentence? Following(Decision decision) => decision.Consequence switch
    {
        Consequence.Warned => new("This is a warning: it is the second rejection about the same review. The third suspends your right to file requests."),
        Consequence.FilingSuspended => new("You can file the next request on {0}: it is the third rejection about the same review.", decision.FilingSuspendedUntil!.Value),
        Consequence.SuspensionProposed => new("An administrator decides about your account: requests about the same review were rejected again and again."),
        _ => null,
    };
}
