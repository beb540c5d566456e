using System.Globalization;
using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain;
using Marketplace.Texts;

namespace Marketplace.Reviews.Parts;

/// <summary>A seller's score and feedback rate of the last 30 days, compared with the 30 days before.</summary>
/// <param name="Now">The last 30 days.</param>
/// <param name="Before">The 30 days before.</param>
/// <param name="Enough">How many positive and negative reviews a rate needs.</param>
internal sealed record SellerMonth(Tally Now, Tally Before, int Enough)
{
    public bool HasScore => Now.Count > 0;

    public bool HasRate => Now.Rate.IsEnough(Enough);

    public MonthChange? ScoreChange => HasScore && Before.Count > 0
        ? Change(Figures.Cut(Now.Mean) - Figures.Cut(Before.Mean), "{0} more than in the 30 days before", "{0} less than in the 30 days before")
        : null;

    public MonthChange? RateChange => HasRate && Before.Rate.IsEnough(Enough)
        ? Change(Cut(Now.Rate) - Cut(Before.Rate), "{0} points more than in the 30 days before", "{0} points less than in the 30 days before")
        : null;

    /// <summary>The difference of the figures as shown, so that readers can check it.</summary>
    private static MonthChange Change(decimal by, string more, string less)
    {
        var amount = Math.Abs(by).ToString("0.#", CultureInfo.CurrentCulture);
        return by == 0 ? new("= 0", new("The same as in the 30 days before")) : new($"{(by > 0 ? '↑' : '↓')} {amount}", new(by > 0 ? more : less, amount));
    }

    private static decimal Cut(FeedbackRate rate) => Figures.Cut(rate.Positive * 100m / rate.Total);
}

/// <param name="Short">An arrow with the difference.</param>
/// <param name="Words">The same as a sentence.</param>
internal sealed record MonthChange(string Short, Sentence Words);
