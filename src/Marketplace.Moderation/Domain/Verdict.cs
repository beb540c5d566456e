using Marketplace.Casework.Letters;
using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;

namespace Marketplace.Moderation.Domain;

/// <summary>A decision that a staff member makes or previews.</summary>
/// <param name="Ruling">What happens to the review.</param>
/// <param name="Rule">The rule behind the decision.</param>
/// <param name="Statement">The statement of reasons, shown to both sides.</param>
/// <param name="Passage">The passage to remove, word for word; empty for other rulings.</param>
internal sealed record Verdict(Ruling Ruling, DecisionRule Rule, string Statement, string Passage)
{
    /// <summary>What is decided about the order in the same step; null for nothing.</summary>
    public Remedy? Remedy { get; init; }

    /// <summary>The law that the review breaks, with its section; only for illegal content (rule MOD-7).</summary>
    public string Law { get; init; } = "";

    /// <summary>The ready sentences that were chosen.</summary>
    public IReadOnlyList<ReasonPart> Parts { get; init; } = [];

    /// <summary>The statement of reasons as it is stored: the law, the ready sentences, and the free text.</summary>
    public string Reasons => Rule == DecisionRule.IllegalContent ? $"{Law}\n\n{ReasonParts.Join(Parts, Statement)}" : ReasonParts.Join(Parts, Statement);

    /// <summary>The pictures to remove, with or without a passage (rule REV-10).</summary>
    public IReadOnlyList<long> Pictures { get; init; } = [];

    public const int LeastLaw = 3;
    public const int LongestLaw = 200;
    public const int LongestStatement = ReasonParts.Longest;
    public const int LeastPassage = 3;
    public const int LongestPassage = 500;

    public const string NoLaw = "Name the law that the review breaks, with its section, in 3 to 200 characters.";

    public static IReadOnlyList<(Ruling Ruling, string Text)> Rulings { get; } =
    [
        (Ruling.Keep, "Keep the review as it is"),
        (Ruling.TakeOutOfScore, "Exclude it from the score and keep its text"),
        (Ruling.TakeOutPassage, "Remove a passage or pictures"),
        (Ruling.Delete, "Delete it and leave a note in its place"),
    ];

    /// <summary>A passage must consist of whole words, so that the rest keeps its meaning.</summary>
    private bool HoldsWholeWords(string comment)
    {
        for (var at = comment.IndexOf(Passage, StringComparison.Ordinal); at >= 0; at = comment.IndexOf(Passage, at + 1, StringComparison.Ordinal))
        {
            var end = at + Passage.Length;
            if (at > 0 && char.IsLetterOrDigit(Passage[0]) && char.IsLetterOrDigit(comment[at - 1])) return false;
            if (end < comment.Length && char.IsLetterOrDigit(Passage[^1]) && char.IsLetterOrDigit(comment[end])) return false;
        }
        return comment.Contains(Passage, StringComparison.Ordinal);
    }

    /// <param name="comment">The review's current comment.</param>
    /// <param name="pictures">Its pictures.</param>
    /// <param name="removed">Those of them that other cases removed.</param>
    /// <exception cref="RuleBroken">The parts don't fit together, or the passage isn't in the comment.</exception>
    public void Check(string comment, IReadOnlyCollection<long>? pictures = null, IReadOnlyCollection<long>? removed = null)
    {
        pictures ??= [];
        if (!Enum.IsDefined(Ruling)) throw new RuleBroken("Choose what happens to the review.", nameof(Ruling));
        if (!Enum.IsDefined(Rule)) throw new RuleBroken("Choose a rule.", nameof(Rule));
        if (Ruling == Ruling.Keep && Rule.Ground() is not null)
        {
            throw new RuleBroken("This rule is for acting against a review. To keep the review, choose why it stays.", nameof(Rule));
        }
        if (Ruling != Ruling.Keep && Rule.Ground() is null)
        {
            throw new RuleBroken("This rule is for keeping a review. Choose the rule that the review broke.", nameof(Rule));
        }
        if (Rule == DecisionRule.IllegalContent && Law.Length is < LeastLaw or > LongestLaw) throw new RuleBroken(NoLaw, nameof(Law));
        if (Parts.Count == 0 && Statement.Length < ReasonParts.Least) throw new RuleBroken(ReasonParts.None, nameof(Statement));
        if (ReasonParts.TooLong(Reasons) is { } refusal) throw refusal.Refused(nameof(Statement));
        if (Ruling != Ruling.TakeOutPassage) return;
        if (!Pictures.All(pictures.Contains)) throw new RuleBroken("Choose pictures of this review.", nameof(Pictures));
        if (Passage.Length == 0 && Pictures.Count > 0)
        {
            if (comment.Trim().Length == 0 && pictures.Except(removed ?? []).All(Pictures.Contains)) throw new RuleBroken("Nothing would be left of this review. Delete it instead.", nameof(Pictures));
            return;
        }
        if (Passage.Length is < LeastPassage or > LongestPassage) throw new RuleBroken("Copy a passage of 3 to 500 characters from the comment.", nameof(Passage));
        if (Passage == comment.Trim()) throw new RuleBroken("This is the whole comment. Copy only a part of it, or delete the review.", nameof(Passage));
        if (!HoldsWholeWords(comment))
        {
            throw new RuleBroken("The passage isn't in the comment. Copy it exactly, in whole words.", nameof(Passage));
        }
    }
}
