using System.Globalization;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Reviews.Domain;

/// <summary>What the buyer was given for an order that went wrong (rules REV-8, REV-11). An order keeps them in one column, so that lists need no second query.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Id">Tells several of one kind apart: the extra's card.</param>
/// <param name="Amount">All that was refunded, in minor units of <paramref name="Text"/>.</param>
/// <param name="Text">A refund's currency. The seller's words for an extra stay on the order: nothing of the seller's is part of a buyer's review.</param>
internal sealed record Compensation(CompensationKind Kind, long Id = 0, long Amount = 0, string Text = "")
{
    // Nobody can type them (rule TXT-1).
    private const char Between = '\u001E';
    private const char Part = '\u001F';

    public static Compensation Refund(long refunded, string currency) => new(CompensationKind.PartialRefund, 0, refunded, currency);

    public static Compensation Extra(OrderCard card) => new(CompensationKind.Extra, card.CardId);

    /// <summary>Whether anything of the kind is on record for an order (rule REV-7).</summary>
    public static bool IsResolved(OrderStage stage, string given) => stage == OrderStage.Refunded || Read(given).Any(c => c.WasGivenBy(stage));

    /// <summary>What it says beside the review of an order that ended so; null if nothing was given.</summary>
    public Sentence? MarkOn(OrderStage stage) => Kind switch
    {
        _ when !WasGivenBy(stage) => null,
        CompensationKind.PartialRefund => new("compensated: partial refund of {0}", new Money(Amount, Text)),
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

    /// <summary>An extra comes with the order: nobody got it if the order was called off.</summary>
    private bool WasGivenBy(OrderStage stage) => Kind != CompensationKind.Extra || stage == OrderStage.Finished;
}
