using System.Globalization;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Texts;

namespace Marketplace.Reviews.Domain;

/// <summary>What the buyer was given for an order that went wrong (rules REV-8, REV-11). An order keeps them in one column, so that lists need no second query.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Id">Tells several of one kind apart: the extra's card.</param>
/// <param name="Amount">All that was refunded, in minor units of <paramref name="Text"/>.</param>
/// <param name="Text">The extra in the seller's words, empty if they can't be public; a refund's currency.</param>
internal sealed record Compensation(CompensationKind Kind, long Id = 0, long Amount = 0, string Text = "")
{
    private const int LongestText = 60;

    // Nobody can type them (rule TXT-1).
    private const char Between = '\u001E';
    private const char Part = '\u001F';

    public static Compensation Refund(long refunded, string currency) => new(CompensationKind.PartialRefund, 0, refunded, currency);

    public static Compensation Extra(OrderCard card) =>
        new(CompensationKind.Extra, card.CardId, 0, PersonalData.In(card.Words) is null ? TypedText.OneLine(card.Words).Shorten(LongestText) : "");

    /// <summary>What it says beside the review; null if nothing was given.</summary>
    public Sentence? Mark => Kind switch
    {
        CompensationKind.PartialRefund => new("compensated: partial refund of {0}", new Money(Amount, Text)),
        CompensationKind.Extra when Text.Length > 0 => new("compensated: free extra “{0}”", Text),
        CompensationKind.Extra => new("compensated: free extra"),
        CompensationKind.Return => new("compensated: product returned, payment refunded"),
        _ => null,
    };

    /// <summary>The column with this one in it. Events may come twice and in any order, so the larger refund stays.</summary>
    public string AddTo(string given)
    {
        var all = Read(given);
        if (all.Any(c => c.Kind == Kind && c.Id == Id && c.Amount >= Amount)) return given;
        return string.Join(Between, all.Where(c => c.Kind != Kind || c.Id != Id).Append(this).OrderBy(c => c.Kind).ThenBy(c => c.Id)
            .Select(c => string.Join(Part, c.Kind, c.Id.ToString(CultureInfo.InvariantCulture), c.Amount.ToString(CultureInfo.InvariantCulture), c.Text)));
    }

    public static IReadOnlyList<Compensation> Read(string given) => given.Length == 0 ? [] : [.. given.Split(Between).Select(one =>
    {
        var parts = one.Split(Part);
        return new Compensation(
            Enum.Parse<CompensationKind>(parts[0]), long.Parse(parts[1], CultureInfo.InvariantCulture), long.Parse(parts[2], CultureInfo.InvariantCulture), parts[3]);
    })];
}
