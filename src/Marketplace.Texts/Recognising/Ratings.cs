namespace Marketplace.Texts.Recognising;

/// <summary>Distinguishes order ratings from other stars and numbers, and high ratings from low ones.</summary>
internal static class Ratings
{
    private const int Near = 3;

    private static readonly HashSet<string> Lowest = ["0", "zero", "cero", "1", "one", "una", "uma"];

    private static readonly HashSet<string> Highest = ["5", "five", "cinco", "10", "ten", "diez", "dez"];

    public static void Mark(List<Term> terms)
    {
        for (var at = 0; at < terms.Count; at++)
        {
            var isRating = terms[at].Says(Meaning.Rating | Meaning.Rate) && !Has(terms, at, 2, Meaning.Done | Meaning.Work, 0);
            if (IsStar(terms[at]) && !Has(terms, at, 3, Meaning.Mark | Meaning.Good | Meaning.Bad | Meaning.Mine | Meaning.Rate, 1)) isRating = false;
            if (IsAverage(terms, at) || IsOutOf(terms, at)) isRating = true;
            if (terms[at].Says(Meaning.Mark) && Has(terms, at, 3, Meaning.Put, 0)) isRating = true;
            if (!isRating)
            {
                terms[at] = terms[at] with { Meaning = terms[at].Meaning & ~(Meaning.Rating | Meaning.Rate) };
                continue;
            }
            var meaning = terms[at].Meaning | Meaning.Rating;
            if (Has(terms, at, Near, Meaning.Bad, Near) || IsNear(terms, at, Lowest)) meaning |= Meaning.Low;
            if (Has(terms, at, Near, Meaning.Good, Near) || IsNear(terms, at, Highest)) meaning |= Meaning.High;
            terms[at] = terms[at] with { Meaning = meaning };
        }
    }

    /// <summary>A single star may be decoration.</summary>
    private static bool IsStar(Term term) => term.Word is "star" or "stars" or "estrella" or "estrellas" or "estrela" or "estrelas";

    /// <summary>"1*" and "5/5".</summary>
    private static bool IsOutOf(List<Term> terms, int at) => terms[at].Says(Meaning.Mark) && at + 1 < terms.Count && terms[at].Touches(terms[at + 1])
        && (terms[at + 1].Word == "*" || (terms[at + 1].Word == "/" && at + 2 < terms.Count && terms[at + 2].Word is "5" or "10"));

    /// <summary>"Your perfect 4.9".</summary>
    private static bool IsAverage(List<Term> terms, int at) => terms[at].Word is "4" or "5" && at + 2 < terms.Count && terms[at + 1].Word == "." && terms[at + 2].Says(Meaning.Number)
        && terms[at].Touches(terms[at + 1]) && (Has(terms, at, 3, Meaning.Mine, 0) || (at > 0 && terms[at - 1].Word is "ese" or "esse" or "that"));

    private static bool Has(List<Term> terms, int at, int before, Meaning meaning, int behind)
    {
        for (var near = Math.Max(0, at - before); near <= Math.Min(terms.Count - 1, at + behind); near++)
        {
            if (terms[near].Says(meaning)) return true;
        }
        return false;
    }

    private static bool IsNear(List<Term> terms, int at, HashSet<string> words)
    {
        for (var near = Math.Max(0, at - Near); near <= Math.Min(terms.Count - 1, at + Near); near++)
        {
            if (words.Contains(terms[near].Word)) return true;
        }
        return false;
    }
}
