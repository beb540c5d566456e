using Marketplace.Casework.Letters;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Moderation.Domain;

/// <summary>A decision as one side reads it, also used for the preview.</summary>
/// <param name="Addressee">Who gets it, for staff.</param>
/// <param name="Outcome">What was decided.</param>
/// <param name="Rule">The rule, in words; null if the reader gets no statement of reasons.</param>
/// <param name="Statement">The statement of reasons, as written.</param>
/// <param name="After">The consequences for this side.</param>
internal sealed record DecisionLetter(string Addressee, Sentence Outcome, Sentence? Rule, string Statement, IReadOnlyList<Sentence> After)
{
    /// <summary>Whether nobody can appeal here any more, so that others can be asked (rule MOD-9).</summary>
    public bool IsFinal { get; init; }

    /// <summary>Whether and until when this side can appeal; null if there is nothing to say about it.</summary>
    public Sentence? Appeal { get; init; }

    /// <summary>The path of the appeal, for the reader of a decision that can be appealed now.</summary>
    public string? AppealPath { get; init; }

    /// <summary>Everybody who is told, the person who asked first. Only the person who made a report hears that it was rejected.</summary>
    public static IReadOnlyList<DecisionLetter> AllOf(Decision decision, DeletionRequest request)
    {
        DecisionLetter[] parties = [To(Party.Seller, decision, request), To(Party.Buyer, decision, request)];
        return !request.IsReport ? parties
            : request.Decisions.Append(decision).Where(d => d.Round <= decision.Round).All(d => d.Ruling == Ruling.Keep) ? [ToReporter(decision, request)]
            : [ToReporter(decision, request), .. parties];
    }

    public static DecisionLetter To(Party reader, Decision decision, DeletionRequest request)
    {
        if (reader == Party.Reporter) return ToReporter(decision, request);
        var seller = reader == Party.Seller;
        var outcome = new Sentence((decision.Ruling, seller) switch
        {
            (Ruling.Keep, true) => "The review stays as it is.",
            (Ruling.Keep, false) => "Your review stays as it is.",
            (Ruling.TakeOutOfScore, true) => "The review no longer counts in your score. Its text stays public.",
            (Ruling.TakeOutOfScore, false) => "Your review no longer counts in the seller's score. Its text stays public, with a note.",
            (Ruling.TakeOutPassage, true) when decision.Passage is null => "Support removed pictures from the review. The rest stays public and counts.",
            (Ruling.TakeOutPassage, false) when decision.Passage is null => "Support removed pictures from your review. The rest stays public and counts.",
            (Ruling.TakeOutPassage, true) => "Support removed a passage from the review. The rest stays public and counts.",
            (Ruling.TakeOutPassage, false) => "Support removed a passage from your review. The rest stays public and counts.",
            (_, true) => "Support deleted the review. A note in its place gives the reason and the date.",
            _ => "Support deleted your review. A note in its place gives the reason and the date.",
        });
        var after = new List<Sentence>();
        if (decision.Passage is { } passage) after.Add(new("Removed passage: “{0}”", passage));
        if (decision.Pictures.Count > 0) after.Add(decision.Pictures.Count == 1 ? new("1 picture was removed.") : new("{0} pictures were removed.", decision.Pictures.Count));
        if (seller && Following(decision) is { } following) after.Add(following);
        if (decision.Remedy is { } remedy) after.Add(new(remedy.For(reader), new Money(remedy.Amount, remedy.Currency)));
        if (decision.Remedy is not null && !request.IsFinal(decision)) after.Add(new(RemedyWords.Stays));
        if (request.Decisions.Any(d => d.Round < decision.Round && d.Remedy is not null)) after.Add(new("The order stays canceled, and the refund stays."));
        if (decision.Ruling != Ruling.Keep) after.Add(new("In effect from {0}, with no end date.", decision.At));
        after.Add(new(LetterWords.ByPeople));
        return new(seller ? "To the seller" : "To the buyer", outcome, new("{0}: {1}", new Sentence(decision.Rule.Name()), new Sentence(decision.Rule.InWords())), decision.Statement, after)
        { Appeal = AppealOf(reader, decision, request), IsFinal = request.IsFinal(decision) };
    }

    /// <summary>It says nothing about the order, so it has no statement of reasons.</summary>
    private static DecisionLetter ToReporter(Decision decision, DeletionRequest request) => new(
        "To the person who reported", new(decision.Ruling.ForReporter(decision.Passage is null), request.Title, request.BuyerName), null, "",
        [new(ReportFindings.Of(decision.Rule.Ground())), new(LetterWords.ByPeople)])
    { Appeal = AppealOf(Party.Reporter, decision, request), IsFinal = request.IsFinal(decision) };

    /// <summary>How to appeal. Null if the decision is in this side's favour, if it has appealed, or if an appeal has replaced the decision.</summary>
    private static Sentence? AppealOf(Party reader, Decision decision, DeletionRequest request) =>
        request.IsFinal(decision) ? new("This decision on the appeal is final.")
        : decision != request.Last || request.Appeals.Any(a => a.By == reader) ? null
        : reader == Party.Reporter ? decision.Ruling == Ruling.Keep ? MayAppeal(request) : null
        : decision.Ruling == (reader == Party.Seller ? Ruling.Delete : Ruling.Keep) || (reader == Party.Seller && request.IsReport) ? null
        : MayAppeal(request);

    private static Sentence MayAppeal(DeletionRequest request) => new("You can appeal until {0}. Someone else will make the final decision.", request.AppealUntil!.Value);

    private static Sentence? Following(Decision decision) => decision.Consequence switch
    {
        Consequence.Warned => new("This is a warning: support rejected another request about this review. After further rejections, you can't send requests for a while."),
        Consequence.FilingSuspended => new("You can't send new requests until {0}, because support rejected another request about this review.", decision.FilingSuspendedUntil!.Value),
        Consequence.SuspensionProposed => new("An administrator will review your account because support has rejected several requests about this review."),
        _ => null,
    };
}
