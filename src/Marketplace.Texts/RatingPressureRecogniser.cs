using Marketplace.Texts.Recognising;

namespace Marketplace.Texts;

/// <summary>
/// Finds where a message ties a rating to goods, money or threats, in English, Spanish and Portuguese, whoever of the two writes it. Justified
/// complaints, thanks for a rating and requests for an honest review do not count. Hand-written patterns find words, and a model trained on our own
/// labelled messages weighs them with all others.
/// </summary>
public static class RatingPressureRecogniser
{
    /// <summary>A rating and what happens to it.</summary>
    internal const Meaning Subject = Meaning.Rating | Meaning.Rate | Meaning.Mark | Meaning.High | Meaning.Low | Meaning.Edit | Meaning.Threat;

    private const int Sentence = 16;
    private const int Sentences = 24;

    private const Meaning Ties = Meaning.If | Meaning.Or | Meaning.And | Meaning.When | Meaning.Exchange;

    private static readonly Pattern[] Patterns =
    [
        new(Sentence, Meaning.Rating, Ties, Meaning.Gain),
        new(Sentence, Meaning.Gain, Ties, Meaning.Rating),
        new(Sentence, Ties, Meaning.Rating, Meaning.Gain),
        new(Sentence, Ties, Meaning.Gain, Meaning.Rating),
        new(Sentence, Meaning.Not, Meaning.Rating, Meaning.Gain),
        new(Sentence, Meaning.Low | Meaning.High, Meaning.Gain),
        new(Sentence, Meaning.Gain, Meaning.Low | Meaning.High),
        new(Sentence, Meaning.Rating, Meaning.Gift),
        new(Sentence, Meaning.Gift, Meaning.Rating),
        new(Sentence, Meaning.Or, Meaning.Low),
        new(Sentence, Meaning.Low, Meaning.Or),
        new(Sentence, Meaning.Or, Meaning.Or, Meaning.Rating),
        new(3, Meaning.Not, Meaning.High, Meaning.Not),
        new(Sentence, Meaning.If, Meaning.Low),
        new(Sentence, Meaning.Low, Meaning.If),
        new(Sentence, Meaning.Hold, Meaning.Rating),
        new(Sentence, Meaning.Rating, Meaning.Hold),
        new(Sentences, Meaning.Rating, Meaning.Threat) { Ends = Meaning.None },
        new(Sentences, Meaning.Threat, Meaning.Rating) { Ends = Meaning.None },
        new(Sentences, Meaning.Rating, Meaning.If | Meaning.Exchange, Meaning.Gain) { Ends = Meaning.None },
        new(Sentences, Meaning.Rating, Meaning.Gain, Meaning.Exchange) { Ends = Meaning.None },
        new(Sentences, Meaning.Rating, Meaning.Gain, Meaning.If, Meaning.Edit) { Ends = Meaning.None },
        new(Sentences, Meaning.Gain, Meaning.Or | Meaning.Exchange, Meaning.Rating) { Ends = Meaning.None },
        new(Sentences, Meaning.Gift, Meaning.If, Meaning.Rating) { Ends = Meaning.None },
        new(Sentences, Meaning.Gift, Meaning.Question, Meaning.High) { Ends = Meaning.None },
        new(Sentences, Meaning.Rating, Meaning.Gain, Meaning.Edit) { Ends = Meaning.None },
        new(Sentences, Meaning.Low, Meaning.Hold) { Ends = Meaning.None },
        new(Sentences, Meaning.Edit, Meaning.Rating, Meaning.Gain) { Ends = Meaning.None },
        new(Sentences, Meaning.Gain, Meaning.Edit, Meaning.Rating) { Ends = Meaning.None },
        new(Sentences, Meaning.Gain, Meaning.Rating, Meaning.Edit) { Ends = Meaning.None },
    ];

    /// <summary>The matching parts of the text, in order; empty if nothing is found.</summary>
    public static IReadOnlyList<string> Find(string text) => MessageRecognisers.Find(text).Pressure;

    /// <summary>
    /// The same for short texts that are refused, not only marked: a rating has to be named together with what it is tied to. The model alone
    /// knows messages and misjudges a few words, such as the name of an extra.
    /// </summary>
    public static IReadOnlyList<string> FindNamed(string text) => Find(text).Count == 0 ? [] : Reading.Of(text).Pressure;

    /// <summary>The matches of the patterns alone.</summary>
    internal static IReadOnlyList<string> Patterned(string text, List<Term> terms)
    {
        if (terms.Exists(term => term.Says(Meaning.Decline))) return [];
        Context.Quotes(terms);
        Ratings.Mark(terms);
        return Excerpts.Of(text, terms, Patterns);
    }
}
