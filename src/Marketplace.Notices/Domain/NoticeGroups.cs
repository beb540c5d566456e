namespace Marketplace.Notices.Domain;

/// <summary>What notices are about. For each group a person chooses the ways in which its notices come (rule ACC-7).</summary>
[Flags]
internal enum NoticeGroups
{
    None = 0,

    /// <summary>New orders, claims and withdrawals, which a seller has to know at once.</summary>
    Urgent = 1,

    /// <summary>Steps, changes and deadlines of orders.</summary>
    Orders = 2,

    Messages = 4,

    Reviews = 8,

    /// <summary>Steps and deadlines of claims, returns, reports and requests.</summary>
    Claims = 16,

    Favourites = 32,

    /// <summary>Payouts and levels.</summary>
    Selling = 64,

    /// <summary>The account and its security, confirmations and decisions: always by email and on the site.</summary>
    Always = 128,

    All = Urgent | Orders | Messages | Reviews | Claims | Favourites | Selling | Always,
}
