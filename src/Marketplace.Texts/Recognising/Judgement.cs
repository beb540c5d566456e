namespace Marketplace.Texts.Recognising;

/// <summary>
/// A classifier trained on labelled messages: each feature has a weight for or against (logistic regression). The benchmarks' command
/// <c>train</c> creates the weights.
/// </summary>
/// <param name="weights">A weight for each index of <see cref="Features"/>, in steps of <paramref name="step"/>.</param>
/// <param name="step">The value of one unit of weight.</param>
/// <param name="bias">The bias.</param>
internal sealed class Judgement(sbyte[] weights, float step, float bias)
{
    /// <summary>The maximum length of the part shown to the writer.</summary>
    private const int LongestExcerpt = 80;

    private const int MostCompared = 100;

    private static readonly Judgement[] Learned = Read();

    public static Judgement OffSite => Learned[0];

    public static Judgement Pressure => Learned[1];

    /// <summary>The score; above zero means more for than against.</summary>
    public float Score(IReadOnlyCollection<Feature> features)
    {
        var sum = 0f;
        foreach (var feature in features) sum += weights[feature.Index];
        return bias + (sum * step / MathF.Sqrt(features.Count + 1));
    }

    /// <summary>Classifies the message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="features">Its features.</param>
    /// <param name="excerpts">The matches of the patterns; used if there are any.</param>
    /// <param name="subject">What the message must mention: ordinary words alone never mark a message, whatever their score.</param>
    /// <returns>The matching parts of the text; empty if it does not match.</returns>
    public IReadOnlyList<string> Find(Reading message, List<Feature> features, IReadOnlyList<string> excerpts, Meaning subject) =>
        !message.Tokens.Exists(token => token.IsWord) || Score(features) <= 0 ? []
        : excerpts.Count > 0 ? excerpts
        : Speaks(message, subject) ? Excerpts.Of(message.Text, Named(message, subject), [Excerpt(features, message.Text)], OffSiteRecogniser.Names)
        : [];

    private static bool Speaks(Reading message, Meaning subject) => message.Terms.Exists(term => (term.Meaning & subject) != 0)
        || ((subject & Meaning.Address) != 0 && Addresses.Mark([.. message.Terms], message.Text).Exists(term => (term.Meaning & subject) != 0));

    /// <summary>The terms of a message that may be shown by themselves: those of a message about going outside.</summary>
    private static List<Term> Named(Reading message, Meaning subject)
    {
        if ((subject & OffSiteRecogniser.Names) == 0) return [];
        var terms = Addresses.Mark([.. message.Terms], message.Text);
        Context.LeaveOutRefusals(terms);
        return terms;
    }

    /// <summary>The part of the text with the highest score.</summary>
    private (int Start, int End) Excerpt(List<Feature> features, string text)
    {
        var best = (Weight: 0, Start: 0, End: Math.Min(text.Length, LongestExcerpt));
        var spoken = features.Where(f => weights[f.Index] > 0 && f.End > f.Start && f.End - f.Start <= LongestExcerpt)
            .OrderByDescending(f => weights[f.Index]).Take(MostCompared).ToList();
        foreach (var first in spoken)
        {
            var inside = spoken.FindAll(f => f.Start >= first.Start && f.End <= first.End);
            var weight = inside.Sum(f => weights[f.Index]);
            if (weight > best.Weight) best = (weight, first.Start, first.End);
        }
        return (best.Start, best.End);
    }

    private static Judgement[] Read()
    {
        using var file = new BinaryReader(typeof(Judgement).Assembly.GetManifestResourceStream("Messages.weights")!);
        return [One(file), One(file)];

        static Judgement One(BinaryReader file)
        {
            var (step, bias) = (file.ReadSingle(), file.ReadSingle());
            return new(Array.ConvertAll(file.ReadBytes(Features.Size), weight => (sbyte)weight), step, bias);
        }
    }
}
