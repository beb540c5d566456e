namespace Marketplace.Texts.Recognising;

/// <summary>Marks contact addresses, numbers, names and links, also spelled out in words.</summary>
internal static class Addresses
{
    private const int FewestDigits = 7;
    private const int MostDigits = 15;
    private const int LongestDomain = 8;

    /// <summary>Numbering plan look-ups are slow: in a text with many numbers, only the first ones are looked up.</summary>
    private const int MostLookUps = 5;

    private static readonly HashSet<string> Providers = ["gmail", "hotmail", "outlook", "yahoo", "icloud", "protonmail", "proton", "live", "aol", "gmx", "uol", "bol", "terra"];

    private static readonly HashSet<string> Hosts =
        ["wa.me", "t.me", "m.me", "ig.me", "whatsapp.com", "telegram.me", "signal.me", "signal.group", "line.me", "discord.gg", "discord.com", "viber.com", "skype.com", "paypal.me", "cash.app", "linktr.ee", "instagram.com", "facebook.com", "fb.com", "fb.me"];

    /// <summary>What follows an at sign in style sheets and code.</summary>
    private static readonly HashSet<string> CodeWords =
        ["media", "font", "import", "keyframes", "supports", "charset", "page", "layer", "container", "property", "namespace", "override", "apply", "include", "mixin", "extend", "use", "param", "return", "noon", "home"];

    /// <summary>Replaces the words found by terms of their own.</summary>
    public static List<Term> Mark(List<Term> terms, string text)
    {
        var marked = new List<Term>(terms.Count);
        var lookUps = 0;
        for (var at = 0; at < terms.Count;)
        {
            var (meaning, count) = Mail(terms, at) is > 0 and var mail ? (Meaning.Address, mail)
                : Link(terms, at) is (not Meaning.None, _) link ? link
                : Handle(terms, at) is (not Meaning.None, _) handle ? handle
                : Phone(terms, at, text, ref lookUps);
            marked.Add(count == 0 ? terms[at] : new(terms[at].Word, meaning, terms[at].Start, terms[at + count - 1].End));
            at += Math.Max(count, 1);
        }
        return marked;
    }

    /// <summary>"john at gmail dot com": an at sign and, soon after it, a mail provider or a dot and a word.</summary>
    private static int Mail(List<Term> terms, int first)
    {
        var at = first + 1;
        while (at < terms.Count && at < first + 4 && !terms[at].Says(Meaning.At | Meaning.Stop)) at++;
        if (at >= terms.Count || !terms[at].Says(Meaning.At) || !char.IsLetterOrDigit(terms[first].Word[0])) return 0;
        if (at != first + 1 && !terms[at - 1].Says(Meaning.Break)) return 0;
        var sign = terms[at].Word == "@";
        if (at + 1 >= terms.Count || char.IsAsciiDigit(terms[at + 1].Word[0]) || (sign && terms[at - 1].Touches(terms[at]) != terms[at].Touches(terms[at + 1]))) return 0;
        for (var next = at + 1; next < terms.Count && next <= at + 9 && !terms[next].Says(Meaning.Stop | Meaning.Question); next++)
        {
            if (next > at + 1 && terms[next].Says(Meaning.Dot) && next + 1 < terms.Count) return EndOf(terms, next + 1) - first + 1;
            if (next <= at + 4 && Providers.Contains(terms[next].Word)) return EndOf(terms, next) - first + 1;
        }
        return 0;
    }

    /// <summary>The last term of a domain, of which <paramref name="at"/> is one.</summary>
    private static int EndOf(List<Term> terms, int at)
    {
        for (var last = Math.Min(terms.Count - 1, at + LongestDomain); at + 2 <= last && terms[at + 1].Says(Meaning.Dot);) at += 2;
        return at;
    }

    private static (Meaning, int) Link(List<Term> terms, int first)
    {
        if (first + 2 >= terms.Count || !terms[first].Touches(terms[first + 1]) || !terms[first + 1].Says(Meaning.Dot) || !terms[first + 1].Touches(terms[first + 2])) return (Meaning.None, 0);
        var meaning = Hosts.Contains($"{terms[first].Word}.{terms[first + 2].Word}") ? Meaning.Address : terms[first].Word == "www" ? Meaning.Link : Meaning.None;
        if (meaning == Meaning.None) return (Meaning.None, 0);
        var last = first + 2;
        while (last + 1 < terms.Count && terms[last].Touches(terms[last + 1]) && !terms[last + 1].Says(Meaning.Stop | Meaning.Break)) last++;
        return (meaning, last - first + 1);
    }

    private static (Meaning, int) Handle(List<Term> terms, int at)
    {
        if (terms[at].Word != "@" || at + 1 >= terms.Count || !terms[at].Touches(terms[at + 1]) || (at > 0 && terms[at - 1].Touches(terms[at]))) return (Meaning.None, 0);
        var name = terms[at + 1];
        if (name.Word.Length < 3 || !char.IsAsciiLetter(name.Word[0]) || CodeWords.Contains(name.Word)) return (Meaning.None, 0);
        var last = at + 1;
        while (last + 1 < terms.Count && last < at + 8 && terms[last].End + 1 >= terms[last + 1].Start && !terms[last + 1].Says(Meaning.Stop | Meaning.Break)
            && (terms[last].Touches(terms[last + 1]))) last++;
        return (Meaning.Handle, last - at + 1);
    }

    /// <summary>A run of digits, in figures or in words.</summary>
    private static (Meaning, int) Phone(List<Term> terms, int first, string text, ref int lookUps)
    {
        if (!IsDigits(terms[first])) return (Meaning.None, 0);
        var (digits, words, single, last) = (0, 0, true, first);
        for (var at = first; at < terms.Count && digits <= MostDigits; at++)
        {
            var term = terms[at];
            if (IsDigits(term))
            {
                digits += DigitsIn(term);
                if (!term.Says(Meaning.Number)) words += term.Word.Length > 3 || term.Says(Meaning.Ten) ? 2 : 1;
                single &= term.Word.Length == 1;
                last = at;
            }
            else if (!term.Says(Meaning.Break | Meaning.Dot | Meaning.And | Meaning.Or) && term.Word is not ("." or "+" or "y" or "e" or "and" or "/" or "…")) break;
            else if (at > last + 2) break;
        }
        var count = last - first + 1;
        // An account number or a table: looking for a number from each digit would take long.
        if (digits > MostDigits) return (Meaning.Number, count);
        if (digits < FewestDigits || NamesAThing(terms, first)) return (Meaning.None, 0);
        if (words > 0) return words >= FewestDigits || (words > 3 && digits > 7) ? (Meaning.Address, count) : (Meaning.None, 0);
        if (single && count == digits) return (Meaning.Address, count);
        if (IsAskedFor(terms, first)) return (Meaning.Address, count);
        if (++lookUps > MostLookUps) return (Meaning.None, 0);
        var from = terms[Math.Max(0, first - 4)].Start;
        var to = terms[Math.Min(terms.Count - 1, last + 2)].End;
        return PhoneRecogniser.Finds(Folding.ForMatching(text[from..to])) ? (Meaning.Address, count) : (Meaning.None, 0);
    }

    private static bool IsDigits(Term term) => term.Says(Meaning.Number | Meaning.Digit | Meaning.Ten);

    private static int DigitsIn(Term term) => term.Says(Meaning.Number) ? term.Word.Length
        : !term.Says(Meaning.Ten) ? 1
        : term.Word is "double" or "doble" or "triple" or "dobro" or "duplo" or "triplo" ? 1 : 2;

    private static bool NamesAThing(List<Term> terms, int at) => Before(terms, at, 4).Any(term => term.Says(Meaning.Thing));

    private static bool IsAskedFor(List<Term> terms, int at) => Before(terms, at, 8).Any(term => term.Says(Meaning.CallMe | Meaning.Channel | Meaning.Phone));

    private static IEnumerable<Term> Before(List<Term> terms, int at, int most)
    {
        for (var before = at - 1; before >= 0 && before >= at - most; before--) yield return terms[before];
    }
}
