using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;

namespace Marketplace.Moderation.Domain;

/// <summary>What somebody of the staff is about to decide, or has decided.</summary>
/// <param name="Ruling">What becomes of the review.</param>
/// <param name="Rule">The rule that it rests on.</param>
/// <param name="Statement">The reasons, which both sides read.</param>
/// <param name="Passage">The insulting passage, word for word; empty for other rulings.</param>
internal sealed record Verdict(Ruling Ruling, DecisionRule Rule, string Statement, string Passage)
{
    public const int LeastStatement = 20;
    public const int LongestStatement = 2000;
    public const int LeastPassage = 3;
    public const int LongestPassage = 500;

    public static IReadOnlyList<(Ruling Ruling, string Text)> Rulings { get; } =
    [
        (Ruling.Keep, "Keep the review as it is"),
        (Ruling.TakeOutOfScore, "Take it out of the score; its text stays"),
        (Ruling.TakeOutPassage, "Take out an insulting passage; the rest stays and counts"),
        (Ruling.Delete, "Delete it; a mark stays in its place"),
    ];

    /// <summary>A part of a word is no passage: the words around it would change.</summary>
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

    /// <exception cref="RuleBroken">It does not hold together, or takes out what the comment does not hold.</exception>
    public void Check(string comment)
    {
        if (!Enum.IsDefined(Ruling)) throw new RuleBroken("Please choose what becomes of the review.", nameof(Ruling));
        if (!Enum.IsDefined(Rule)) throw new RuleBroken("Please name the rule.", nameof(Rule));
        if (Ruling == Ruling.Keep && Rule.Ground() is not null)
        {
            throw new RuleBroken("This rule is a ground for taking out or deleting. To keep the review, name why it stays.", nameof(Rule));
        }
        if (Ruling != Ruling.Keep && Rule.Ground() is null)
        {
            throw new RuleBroken("This rule says that the review stays. Name the ground that is proven.", nameof(Rule));
        }
        if (Statement.Length is < LeastStatement or > LongestStatement)
        {
            throw new RuleBroken("Please give the reasons in 20 to 2,000 characters: both sides read them.", nameof(Statement));
        }
        if (Ruling != Ruling.TakeOutPassage) return;
        if (Passage.Length is < LeastPassage or > LongestPassage) throw new RuleBroken("Please copy the passage, 3 to 500 characters, from the comment.", nameof(Passage));
        if (Passage == comment.Trim()) throw new RuleBroken("This is the whole comment. Take out a part of it, or delete the review.", nameof(Passage));
        if (!HoldsWholeWords(comment))
        {
            throw new RuleBroken("The comment does not hold this passage, word for word. Copy it from there.", nameof(Passage));
        }
    }
}
