using System.Linq.Expressions;
using Marketplace.Complaints.Domain;
using Marketplace.Contracts.Complaints;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.FindClaims;

internal sealed record ClaimRow(
    long Id, string Title, string BuyerName, string ShopName, ClaimCause Cause, ClaimState State, ClaimRuling? Ruling, long QueuedAs, DateTime DueAt,
    DateTime OpenedAt, long BuyerId, long SellerId, long? ClaimedById, string? ClaimedByName, DateTime? ClaimedUntil)
{
    public static Expression<Func<OrderClaim, ClaimRow>> Of { get; } = c => new ClaimRow(
        c.Id, c.Title, c.BuyerName, c.ShopName, c.Cause, c.State, c.Decision == null ? null : c.Decision.Ruling, c.QueuedAs, c.DueAt, c.OpenedAt,
        c.BuyerId, c.SellerId, c.ClaimedById, c.ClaimedByName, c.ClaimedUntil);

    public Number Number => new(Id);

    /// <summary>Whether whoever looks is part of it: a colleague decides, and who that is does not concern them.</summary>
    public bool IsOwn { get; private init; }

    public ClaimRow SeenBy(long me) =>
        BuyerId == me || SellerId == me ? this with { IsOwn = true, ClaimedById = null, ClaimedByName = null, ClaimedUntil = null } : this;
}

/// <param name="Show">The open tab.</param>
/// <param name="Rows">The claims.</param>
/// <param name="HasMore">Whether another page follows.</param>
/// <param name="Now">The present, in UTC.</param>
internal sealed record FindClaimsPage(string Show, IReadOnlyList<ClaimRow> Rows, bool HasMore, DateTime Now)
{
    public const string Open = "open";
    public const string Mine = "mine";
    public const string Decided = "decided";

    public static IReadOnlyList<(string Show, string Text)> Tabs { get; } = [(Open, "To decide"), (Mine, "Mine"), (Decided, "Decided")];

    public string More => $"/admin/claims?show={Show}&after={new Number(Show == Decided ? Rows[^1].Id : Rows[^1].QueuedAs)}";
}
