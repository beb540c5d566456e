namespace Marketplace.Texts.Recognising;

/// <summary>Removes the meaning of words that do not express the writer's wish: refused, quoted or part of the work.</summary>
internal static class Context
{
    private const int DeniedTerms = 7;
    private const int WorkBehind = 2;
    private const int WorkBefore = 6;

    private const Meaning Ways = Meaning.Channel | Meaning.Phone | Meaning.Device | Meaning.PayMethod | Meaning.Hidden;

    private const Meaning Places = Meaning.Address | Meaning.Handle | Meaning.Link;

    private const Meaning Verbs = Meaning.Contact | Meaning.Give | Meaning.CallMe;

    private const Meaning Undeniable = Places | Meaning.Not | Meaning.Refusal | Meaning.Outside | Meaning.Evade | Meaning.Fee;

    /// <summary>For messages that may ask to go outside.</summary>
    public static void LeaveOutRefusals(List<Term> terms)
    {
        Quotes(terms);
        Carriers(terms);
        Things(terms);
        Work(terms);
        Content(terms);
        Denials(terms);
        // A message that names the rules or keeps to the site asks for nothing, except after a "but". An address still counts.
        var refusal = terms.FindIndex(term => term.Says(Meaning.Refusal));
        var but = terms.FindLastIndex(term => term.Says(Meaning.But));
        if (refusal < 0) return;
        for (var at = 0; at < terms.Count; at++)
        {
            if (but < refusal || at < but) terms[at] = terms[at] with { Meaning = terms[at].Meaning & (Places | Meaning.Stop) };
        }
    }

    /// <summary>A quotation in a message about the work, or of the rules, is not the writer's wish.</summary>
    public static void Quotes(List<Term> terms)
    {
        if (!terms.Exists(term => term.Says(Meaning.Work | Meaning.Content | Meaning.Refusal))) return;
        var open = -1;
        for (var at = 0; at < terms.Count; at++)
        {
            if (terms[at].Word is not ("\"" or "«" or "»" or "“" or "”" or "„")) continue;
            if (open >= 0)
            {
                for (var inside = open + 1; inside < at; inside++) terms[inside] = terms[inside] with { Meaning = terms[inside].Meaning & Meaning.Refusal };
            }
            open = open < 0 ? at : -1;
        }
    }

    /// <summary>"A logo for my WhatsApp shop": a messenger close to a word of the work is its subject.</summary>
    private static void Work(List<Term> terms)
    {
        for (var first = 0; first < terms.Count;)
        {
            var end = terms.FindIndex(first, term => term.Says(Meaning.Stop));
            if (end < 0) end = terms.Count - 1;
            var (asks, hasWork) = (Any(terms, first, end, Verbs), Any(terms, first, end, Meaning.Work));
            for (var at = first; at <= end; at++)
            {
                var isSubject = terms[at].Says(Ways)
                    && (Any(terms, at + 1, Math.Min(end, at + WorkBehind), Meaning.Work) || (!asks && Any(terms, Math.Max(first, at - WorkBefore), at - 1, Meaning.Work)));
                var isPartOfIt = terms[at].Says(Places) && !asks && hasWork && !Any(terms, Math.Max(first, at - 3), at - 1, Meaning.Mine);
                if (isSubject || isPartOfIt) terms[at] = terms[at] with { Meaning = Meaning.Work };
            }
            first = end + 1;
        }
    }

    /// <summary>"On the card should be: hello@example.com." Not for the writer's own address or one to call.</summary>
    private static void Content(List<Term> terms)
    {
        if (!Any(terms, 0, terms.Count - 1, Meaning.Content) || Any(terms, 0, terms.Count - 1, Meaning.CallMe)) return;
        for (var at = 0; at < terms.Count; at++)
        {
            if (terms[at].Says(Places) && !Any(terms, Math.Max(0, at - 3), at - 1, Meaning.Mine)) terms[at] = terms[at] with { Meaning = Meaning.Content };
        }
    }

    /// <summary>"The courier will call you."</summary>
    private static void Carriers(List<Term> terms)
    {
        var isCarrier = false;
        for (var at = 0; at < terms.Count; at++)
        {
            isCarrier = (isCarrier || terms[at].Says(Meaning.Third)) && !terms[at].Says(Meaning.Stop);
            if (isCarrier) terms[at] = terms[at] with { Meaning = terms[at].Meaning & ~(Verbs | Ways) };
        }
    }

    /// <summary>"Number 38" and "the number of the parcel" are not phone numbers.</summary>
    private static void Things(List<Term> terms)
    {
        for (var at = 0; at < terms.Count - 1; at++)
        {
            if (!terms[at].Says(Meaning.Phone)) continue;
            var isSize = terms[at + 1].Says(Meaning.Number) && terms[at + 1].Word.Length <= 3;
            if (isSize || Any(terms, at + 1, Math.Min(terms.Count - 1, at + 2), Meaning.Thing)) terms[at] = terms[at] with { Meaning = Meaning.Thing };
        }
    }

    private static void Denials(List<Term> terms)
    {
        for (var at = 0; at < terms.Count; at++)
        {
            // "Don't you have WhatsApp?" asks for it.
            if (!terms[at].Says(Meaning.Not) || (at + 1 < terms.Count && terms[at + 1].Says(Meaning.Have))) continue;
            for (var next = at + 1; next < terms.Count && next <= at + DeniedTerms && !terms[next].Says(Meaning.Stop | Meaning.Break | Meaning.But); next++) Deny(terms, next);
            // "By e-mail I do not send": words right before it are negated too.
            for (var before = at - 1; before >= 0 && before >= at - 2 && !terms[before].Says(Meaning.Stop | Meaning.Break); before--) Deny(terms, before);
        }
    }

    private static void Deny(List<Term> terms, int at) => terms[at] = terms[at] with { Meaning = terms[at].Meaning & Undeniable };

    private static bool Any(List<Term> terms, int first, int last, Meaning meaning)
    {
        for (var at = first; at <= last; at++)
        {
            if (terms[at].Says(meaning)) return true;
        }
        return false;
    }
}
