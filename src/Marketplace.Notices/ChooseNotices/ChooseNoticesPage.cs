using Marketplace.Notices.Domain;

namespace Marketplace.Notices.ChooseNotices;

/// <param name="Reader">Whose choice it is.</param>
/// <param name="Groups">The groups that they can get.</param>
/// <param name="IsMailRefused">Whether emails come back.</param>
/// <param name="IsPhoneRefused">Whether phone messages come back.</param>
internal sealed record ChooseNoticesPage(Recipient Reader, IReadOnlyList<GroupRow> Groups, bool IsMailRefused, bool IsPhoneRefused, ChooseNoticesForm Form)
{
    private static readonly GroupRow[] Buying =
    [
        new(NoticeGroups.Orders, "Orders", "Steps, changes, payments and deadlines"),
        new(NoticeGroups.Messages, "Messages", "The first unread message of a conversation"),
        new(NoticeGroups.Reviews, "Reviews", "New reviews, replies and reminders"),
        new(NoticeGroups.Claims, "Claims and requests", "Steps and deadlines of claims, returns, reports and requests"),
        new(NoticeGroups.Favourites, "Favourites", "Offers that are back or cheaper"),
    ];

    private static readonly GroupRow[] Selling =
    [
        new(NoticeGroups.Urgent, "Urgent for your shop", "New orders, claims and withdrawals"),
        .. Buying,
        new(NoticeGroups.Selling, "Your shop", "Payouts and levels"),
    ];

    public static IReadOnlyList<GroupRow> GroupsOf(bool isSeller) => isSeller ? Selling : Buying;
}

/// <summary>A group in words, in English.</summary>
internal sealed record GroupRow(NoticeGroups Group, string Name, string What);
