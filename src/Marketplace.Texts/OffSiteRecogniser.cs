using Marketplace.Texts.Recognising;

namespace Marketplace.Texts;

/// <summary>
/// Finds where a message asks or offers to talk, deal, deliver or pay outside the site, in English, Spanish and Portuguese, also in disguised
/// words. Refusals, quoted rules and the subject of the order do not count. Hand-written patterns find words, and a model trained on our own labelled
/// messages weighs them with all others.
/// </summary>
public static class OffSiteRecogniser
{
    /// <summary>A way to contact somebody, to pay, or another place.</summary>
    internal const Meaning Subject = Meaning.Channel | Meaning.Device | Meaning.Phone | Meaning.Contact | Meaning.CallMe | Meaning.PayMethod | Meaning.Pay | Meaning.Direct
        | Meaning.Outside | Meaning.Evade | Meaning.Fee | Meaning.Address | Meaning.Handle | Meaning.Link | Meaning.Hidden | Meaning.Digit | Meaning.Number | Meaning.At;

    /// <summary>What is shown to the writer with the words around a match: each way to contact somebody or to pay, and each address.</summary>
    internal const Meaning Names = Meaning.Channel | Meaning.PayMethod | Meaning.Address | Meaning.Handle | Meaning.Link | Meaning.Hidden;

    private const int ShortMessage = 6;

    /// <summary>"Telegram?"</summary>
    private static readonly Pattern BareName = new(3, Meaning.Channel, Meaning.Question | Meaning.Be);

    private static readonly Pattern[] Asks =
    [
        new(6, Meaning.Contact | Meaning.Give, Meaning.By, Meaning.Channel),
        new(3, Meaning.Contact, Meaning.Channel),
        new(1, Meaning.Contact, Meaning.Me, Meaning.By, Meaning.Phone),
        new(4, Meaning.By, Meaning.Channel, Meaning.Contact | Meaning.Give),
        new(3, Meaning.Give, Meaning.Mine, Meaning.Channel | Meaning.Phone | Meaning.Device),
        new(1, Meaning.Give, Meaning.Device),
        new(2, Meaning.Mine, Meaning.Channel | Meaning.Phone, Meaning.Question),
        new(1, Meaning.Have, Meaning.Phone | Meaning.Device),
        new(2, Meaning.Have, Meaning.Channel),
        new(2, Meaning.Channel, Meaning.Have),
        new(1, Meaning.Mine, Meaning.Channel | Meaning.Phone, Meaning.Be),
        new(2, Meaning.Prefer, Meaning.Channel | Meaning.Device | Meaning.Phone),
        new(2, Meaning.Channel, Meaning.Prefer),
        new(3, Meaning.At, Meaning.Channel),
        new(6, Meaning.Channel, Meaning.Dot),
        new(3, Meaning.Channel, Meaning.Or, Meaning.Channel),
        new(0, Meaning.Hidden),
        new(0, Meaning.CallMe),
        new(1, Meaning.CallMe, Meaning.By, Meaning.Channel),
        new(0, Meaning.Address),
        new(8, Meaning.Channel | Meaning.Contact | Meaning.CallMe | Meaning.PayMethod | Meaning.Mine, Meaning.Handle),
        new(8, Meaning.Handle, Meaning.Channel | Meaning.Contact | Meaning.CallMe),
    ];

    private static readonly Pattern[] Deals =
    [
        new(5, Meaning.Pay | Meaning.Deal, Meaning.PayMethod),
        new(4, Meaning.PayMethod, Meaning.Me),
        new(1, Meaning.PayMethod, Meaning.PayMethod),
        new(2, Meaning.PayMethod, Meaning.Prefer),
        new(3, Meaning.Prefer, Meaning.PayMethod),
        new(2, Meaning.Mine | Meaning.Be, Meaning.PayMethod),
        new(5, Meaning.PayMethod, Meaning.Give),
        new(3, Meaning.Give, Meaning.PayMethod),
        new(4, Meaning.Deal | Meaning.Pay | Meaning.Contact, Meaning.Direct),
        new(4, Meaning.Direct, Meaning.Deal | Meaning.Pay),
        new(6, Meaning.Deal | Meaning.Pay | Meaning.Contact, Meaning.Outside),
        new(6, Meaning.Outside, Meaning.Deal | Meaning.Pay | Meaning.Contact),
        new(4, Meaning.Evade, Meaning.Fee),
        new(8, Meaning.Person, Meaning.Pay),
        new(8, Meaning.Deal, Meaning.Link),
        new(8, Meaning.Link, Meaning.Deal),
    ];

    private static readonly Pattern[] Everywhere = [.. Asks, .. Deals];

    private static readonly Pattern[] InShortMessages = [.. Everywhere, BareName];

    /// <summary>The matching parts of the text, in order; empty if nothing is found.</summary>
    public static IReadOnlyList<string> Find(string text) => MessageRecognisers.Find(text).OffSite;

    /// <summary>The matches of the patterns alone.</summary>
    internal static IReadOnlyList<string> Patterned(string text, List<Term> terms)
    {
        terms = Addresses.Mark(terms, text);
        Context.LeaveOutRefusals(terms);
        return Excerpts.Of(text, terms, terms.Count <= ShortMessage ? InShortMessages : Everywhere, Names);
    }
}
